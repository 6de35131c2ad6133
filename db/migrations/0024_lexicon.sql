-- What the words that people type stand for, and who does what the municipality does not.
CREATE TABLE "tjenestegraf"."other_agency" (
	"id" text PRIMARY KEY NOT NULL,
	"name_nb" text NOT NULL,
	"name_nn" text NOT NULL,
	"name_en" text NOT NULL,
	"url" text NOT NULL,
	"source_id" text NOT NULL REFERENCES "tjenestegraf"."source" ("id"),
	CONSTRAINT "other_agency_id_form" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "tjenestegraf"."lexicon_term" (
	"kind" text NOT NULL,
	"term" text NOT NULL,
	"language" text NOT NULL,
	"target" text,
	"weight" smallint NOT NULL,
	"source_id" text NOT NULL REFERENCES "tjenestegraf"."source" ("id"),
	CONSTRAINT "lexicon_term_once" UNIQUE NULLS NOT DISTINCT ("kind", "term", "language", "target"),
	CONSTRAINT "lexicon_term_kind_known" CHECK ("kind" in ('SERVICE', 'SYNONYM', 'STOP', 'AGENCY', 'DANGER', 'ACT')),
	CONSTRAINT "lexicon_term_language_known" CHECK ("language" in ('nb', 'nn', 'dialect', 'en', 'se', 'sv', 'da', 'pl', 'uk', 'so', 'ar')),
	CONSTRAINT "lexicon_term_target_given" CHECK (("kind" = 'STOP') = ("target" is null)),
	CONSTRAINT "lexicon_term_weight_range" CHECK ("weight" between 1 and 10)
);
