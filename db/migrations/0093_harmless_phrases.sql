-- A word of danger means something else in some phrases, unless they speak of somebody.
ALTER TABLE "tjenestegraf"."lexicon_term" DROP CONSTRAINT "lexicon_term_kind_known";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."lexicon_term" ADD CONSTRAINT "lexicon_term_kind_known" CHECK ("tjenestegraf"."lexicon_term"."kind" in ('SERVICE', 'SYNONYM', 'STOP', 'AGENCY', 'DANGER', 'ACT', 'HARMLESS', 'PERSON'));--> statement-breakpoint
ALTER TABLE "tjenestegraf"."lexicon_term" DROP CONSTRAINT "lexicon_term_target_given";--> statement-breakpoint
ALTER TABLE "tjenestegraf"."lexicon_term" ADD CONSTRAINT "lexicon_term_target_given" CHECK (("tjenestegraf"."lexicon_term"."kind" in ('STOP', 'HARMLESS', 'PERSON')) = ("tjenestegraf"."lexicon_term"."target" is null));
