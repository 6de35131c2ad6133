# Cases of each county and year, from the platform's CSV. Base R is enough.
#   Rscript count_cases.R http://localhost:4000
arguments <- commandArgs(trailingOnly = TRUE)
base <- if (length(arguments) > 0) arguments[[1]] else "http://localhost:4000"
address <- paste0(base, "/statistics/cases.csv?groupBy=COUNTY,YEAR&measures=COUNT&format=data")
rows <- read.csv(address, colClasses = c(county = "character"), na.strings = "", encoding = "UTF-8")
# NA is not zero: count_status says why a count is not given, count_high how many there may be, where that is known.
most <- ifelse(is.na(rows$count_high), "", paste0(", at most ", rows$count_high))
shown <- ifelse(rows$count_status == "PUBLISHED", rows$count, paste0(rows$count_status, most))
write.table(cbind(rows$county_label, rows$year, shown), sep = "\t", quote = FALSE, row.names = FALSE, col.names = FALSE)
