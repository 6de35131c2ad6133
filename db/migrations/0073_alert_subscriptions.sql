CREATE TABLE "tjenestegraf"."alert_subscription" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"governor_id" text NOT NULL,
	"channel" text NOT NULL,
	"address" text,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"told_through" timestamp with time zone DEFAULT now() NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_subscription_channel_known" CHECK ("tjenestegraf"."alert_subscription"."channel" in ('MAIL', 'FEED')),
	CONSTRAINT "alert_subscription_language_known" CHECK ("tjenestegraf"."alert_subscription"."language" in ('nb', 'nn', 'en')),
	CONSTRAINT "alert_subscription_address_fits" CHECK (("tjenestegraf"."alert_subscription"."channel" = 'MAIL') = ("tjenestegraf"."alert_subscription"."address" is not null)),
	CONSTRAINT "alert_subscription_address_bounded" CHECK (length("tjenestegraf"."alert_subscription"."address") <= 254)
);
--> statement-breakpoint
ALTER TABLE "tjenestegraf"."alert_subscription" ADD CONSTRAINT "alert_subscription_governor_id_governor_id_fk" FOREIGN KEY ("governor_id") REFERENCES "tjenestegraf"."governor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alert_subscription_once" ON "tjenestegraf"."alert_subscription" USING btree ("governor_id",lower("address"));--> statement-breakpoint
CREATE INDEX "alert_subscription_next" ON "tjenestegraf"."alert_subscription" USING btree ("next_at");