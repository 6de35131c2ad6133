-- Words that may stand for each other in a sentence of danger; what was loaded of the lexicon, so that newer words can be merged.
ALTER TABLE "tjenestegraf"."lexicon_term" DROP CONSTRAINT "lexicon_term_kind_known";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."seed_run" ADD COLUMN "earlier" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."seed_run" ADD COLUMN "rows" jsonb;--> statement-breakpoint
ALTER TABLE "tjenestegraf"."lexicon_term" ADD CONSTRAINT "lexicon_term_kind_known" CHECK ("tjenestegraf"."lexicon_term"."kind" in ('SERVICE', 'SYNONYM', 'STOP', 'AGENCY', 'DANGER', 'ACT', 'HARMLESS', 'PERSON', 'GROUP'));