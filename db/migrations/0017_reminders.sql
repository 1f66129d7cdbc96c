CREATE TABLE "reminder_sent" (
	"kind" text NOT NULL,
	"subject_id" integer NOT NULL,
	"occasion" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminder_sent_kind_subject_id_occasion_pk" PRIMARY KEY("kind","subject_id","occasion")
);
