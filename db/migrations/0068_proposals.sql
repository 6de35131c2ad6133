CREATE TABLE "tjenestegraf"."proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"client_id" text,
	"organisation_number" text NOT NULL,
	"municipality_number" text NOT NULL,
	"content" jsonb NOT NULL,
	"decider_municipalities" text[] NOT NULL,
	"state" text DEFAULT 'PENDING' NOT NULL,
	"reason" text,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"result_id" text,
	CONSTRAINT "proposal_kind_known" CHECK ("tjenestegraf"."proposal"."kind" in ('REGISTRATION', 'COVERAGE', 'OFFICE', 'CRISIS_CENTRE')),
	CONSTRAINT "proposal_state_known" CHECK ("tjenestegraf"."proposal"."state" in ('PENDING', 'APPROVED', 'REFUSED')),
	CONSTRAINT "proposal_organisation_number_form" CHECK ("tjenestegraf"."proposal"."organisation_number" ~ '^[0-9]{9}$'),
	CONSTRAINT "proposal_decided_whole" CHECK (("tjenestegraf"."proposal"."state" = 'PENDING') = (num_nonnulls("tjenestegraf"."proposal"."decided_at", "tjenestegraf"."proposal"."decided_by") = 0)),
	CONSTRAINT "proposal_refused_with_reason" CHECK ("tjenestegraf"."proposal"."state" <> 'REFUSED' or "tjenestegraf"."proposal"."reason" is not null)
);
--> statement-breakpoint
CREATE INDEX "proposal_by_state" ON "tjenestegraf"."proposal" USING btree ("state","proposed_at");