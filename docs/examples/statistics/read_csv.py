"""Cases and shares of each county and year as a data frame of pandas.

    python3 read_csv.py http://localhost:4000
"""
import sys

import pandas

base = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4000"
address = f"{base}/statistics/cases.csv?groupBy=COUNTY,YEAR&measures=COUNT,SHARE_WITHIN_DEADLINE&format=data"
# Numbers of counties have leading zeros: they are texts.
rows = pandas.read_csv(address, dtype={"county": str})
published = rows[rows["count_status"] == "PUBLISHED"]
print(published[["county_label", "year", "count", "share_within_deadline"]].to_csv(sep="\t", index=False), end="")
print(rows["count_status"].value_counts().to_csv(sep="\t", header=False), end="")
