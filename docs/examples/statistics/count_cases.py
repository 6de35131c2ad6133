"""Cases of each county and year, from the platform's CSV. Python's own library is enough.

    python3 count_cases.py http://localhost:4000
"""
import csv
import io
import sys
import urllib.request

base = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4000"
address = f"{base}/statistics/cases.csv?groupBy=COUNTY,YEAR&measures=COUNT&format=data"
with urllib.request.urlopen(address) as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8")))

for row in rows:
    # An empty count is not zero: count_status says why it is not given, count_high how many there may be, where that is known.
    most = f", at most {row['count_high']}" if row["count_high"] else ""
    count = row["count"] if row["count_status"] == "PUBLISHED" else row["count_status"] + most
    print(row["county_label"], row["year"], count, sep="\t")
