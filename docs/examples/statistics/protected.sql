-- The whole public level in DuckDB: a sum of weight over rows is the count that the API gives.
--   curl -O http://localhost:4000/statistics/protected.parquet && duckdb < protected.sql
select county, month[1:4] as year, sum(weight)::int as cases,
  count(*) filter (within_deadline = 'WITHIN') / nullif(count(*) filter (within_deadline in ('WITHIN', 'OVER')), 0) as share
from 'protected.parquet' group by all order by all;
