CREATE TABLE "statistics"."second_instance" (
	"governor_id" text NOT NULL,
	"municipality_number" text NOT NULL,
	"month" date NOT NULL,
	"outcome" text NOT NULL,
	"release" integer NOT NULL,
	"days" smallint[] NOT NULL,
	"within_three_months" integer NOT NULL,
	CONSTRAINT "second_instance_pk" PRIMARY KEY("governor_id","municipality_number","month","outcome","release"),
	CONSTRAINT "second_instance_outcome_known" CHECK ("statistics"."second_instance"."outcome" in ('UPHELD', 'CHANGED', 'SET_ASIDE', 'REJECTED', 'WITHDRAWN', 'PENDING'))
);
--> statement-breakpoint
CREATE INDEX "second_instance_by_release" ON "statistics"."second_instance" USING btree ("release");
--> statement-breakpoint
ALTER TABLE statistics.second_instance ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Complaints that reached the governor are few: a release finds them without reading the other cases.
CREATE INDEX "case_event_second_instance" ON "confidential"."case_event" USING btree ("second_instance_decided") WHERE "first_instance_outcome" = 'FORWARDED';
