-- What one owner of an office changed is shown to the others.
ALTER TABLE "tjenestegraf"."finding" DROP CONSTRAINT "finding_kind_known";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."finding" ADD CONSTRAINT "finding_kind_known" CHECK ("tjenestegraf"."finding"."kind" in ('STALE', 'CONFLICT', 'DEAD_SOURCE', 'OBSOLETE_TERM', 'SUPERSEDED_REFERENCE', 'SUSPICIOUS_CONTACT', 'MISSING_DUTY', 'COVERAGE_GAP', 'INVALID_VALUE', 'CHANGED_BY_CO_OWNER'));
