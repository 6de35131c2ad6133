CREATE TABLE "statistics"."release_interval" (
	"level" char(1) NOT NULL,
	"release" integer NOT NULL,
	"intervals" jsonb NOT NULL,
	CONSTRAINT "release_interval_pk" PRIMARY KEY("level","release"),
	CONSTRAINT "release_interval_level_known" CHECK ("statistics"."release_interval"."level" in ('A', 'P'))
);
--> statement-breakpoint
CREATE TABLE "statistics"."retraction" (
	"level" char(1) NOT NULL,
	"row_number" integer NOT NULL,
	"release" integer NOT NULL,
	CONSTRAINT "retraction_pk" PRIMARY KEY("level","row_number"),
	CONSTRAINT "retraction_level_known" CHECK ("statistics"."retraction"."level" in ('A', 'P'))
);
--> statement-breakpoint
ALTER TABLE "statistics"."release" ADD COLUMN "retractions_a" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "statistics"."release" ADD COLUMN "retractions_p" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "statistics"."release" ADD COLUMN "is_settlement" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "retraction_by_release" ON "statistics"."retraction" USING btree ("level","release");--> statement-breakpoint
ALTER TABLE "statistics"."completion" DROP CONSTRAINT "completion_pk";
--> statement-breakpoint
ALTER TABLE "statistics"."completion" ADD CONSTRAINT "completion_pk" PRIMARY KEY("level","row_number","release");--> statement-breakpoint
-- A release reads the cases that are new, by the day they were received where their number is an old one.
CREATE INDEX "case_event_by_received" ON "confidential"."case_event" USING btree ("received");
--> statement-breakpoint
-- The state is bytes of one's own making, which compression only slows.
ALTER TABLE "confidential"."release_state" ALTER COLUMN "state" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE statistics.retraction ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE statistics.release_interval ENABLE ROW LEVEL SECURITY;
