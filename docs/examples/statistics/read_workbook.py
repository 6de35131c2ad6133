"""The workbook for Excel, read by pandas (with openpyxl): the figures, and what they mean.

    python3 read_workbook.py http://localhost:4000
"""
import io
import sys
import urllib.request

import pandas

base = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4000"
with urllib.request.urlopen(f"{base}/statistics/cases.xlsx?groupBy=COUNTY,YEAR&measures=COUNT") as answer:
    sheets = pandas.read_excel(io.BytesIO(answer.read()), sheet_name=None, dtype={"År": str})

figures, about = sheets["Tall"], sheets["Om tallene"]
# An empty cell is NaN and not zero: its status stands beside it.
print(figures.pivot_table(index="Fylke", columns="År", values="Saker").to_csv(sep="\t", float_format="%.0f"), end="")
print(about.to_csv(sep="\t", index=False, header=False), end="")
