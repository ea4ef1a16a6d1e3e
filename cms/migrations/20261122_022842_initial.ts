import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`frameworks_introduction\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_introduction_order_idx\` ON \`frameworks_introduction\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_introduction_parent_id_idx\` ON \`frameworks_introduction\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_uses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`stance\` text DEFAULT 'for',
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_uses_order_idx\` ON \`frameworks_uses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_uses_parent_id_idx\` ON \`frameworks_uses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_notices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_notices_order_idx\` ON \`frameworks_notices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_notices_parent_id_idx\` ON \`frameworks_notices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_definitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`term\` text,
  	\`text\` text,
  	\`source\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_definitions_order_idx\` ON \`frameworks_definitions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_definitions_parent_id_idx\` ON \`frameworks_definitions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_scale_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`code\` text,
  	\`audience\` text,
  	\`description\` text,
  	\`midpoint\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_scale_points_order_idx\` ON \`frameworks_scale_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_scale_points_parent_id_idx\` ON \`frameworks_scale_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`name\` text,
  	\`kind\` text DEFAULT 'core',
  	\`description\` text,
  	\`applies_to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_groups_order_idx\` ON \`frameworks_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_groups_parent_id_idx\` ON \`frameworks_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`name\` text,
  	\`sentence\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_values_order_idx\` ON \`frameworks_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_values_parent_id_idx\` ON \`frameworks_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`frameworks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`organisation\` text,
  	\`edition_label\` text,
  	\`edition_valid_from\` text,
  	\`edition_valid_to\` text,
  	\`contact_text\` text,
  	\`contact_email\` text,
  	\`scale_kind\` text DEFAULT 'levels',
  	\`scale_cumulative\` text DEFAULT 'notStated',
  	\`scale_cumulative_sentence\` text,
  	\`scale_midpoint_note\` text,
  	\`vocabulary_competency\` text,
  	\`vocabulary_competencies\` text,
  	\`vocabulary_level\` text,
  	\`vocabulary_levels\` text,
  	\`vocabulary_theme\` text,
  	\`vocabulary_themes\` text,
  	\`vocabulary_positive\` text,
  	\`vocabulary_negative\` text,
  	\`language\` text DEFAULT 'en-GB',
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_slug_idx\` ON \`frameworks\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_updated_at_idx\` ON \`frameworks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`frameworks_created_at_idx\` ON \`frameworks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`frameworks__status_idx\` ON \`frameworks\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`frameworks_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`frameworks_texts_order_parent\` ON \`frameworks_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_introduction\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_introduction_order_idx\` ON \`_frameworks_v_version_introduction\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_introduction_parent_id_idx\` ON \`_frameworks_v_version_introduction\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_uses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stance\` text DEFAULT 'for',
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_uses_order_idx\` ON \`_frameworks_v_version_uses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_uses_parent_id_idx\` ON \`_frameworks_v_version_uses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_notices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_notices_order_idx\` ON \`_frameworks_v_version_notices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_notices_parent_id_idx\` ON \`_frameworks_v_version_notices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_definitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`term\` text,
  	\`text\` text,
  	\`source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_definitions_order_idx\` ON \`_frameworks_v_version_definitions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_definitions_parent_id_idx\` ON \`_frameworks_v_version_definitions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_scale_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`code\` text,
  	\`audience\` text,
  	\`description\` text,
  	\`midpoint\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_scale_points_order_idx\` ON \`_frameworks_v_version_scale_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_scale_points_parent_id_idx\` ON \`_frameworks_v_version_scale_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`name\` text,
  	\`kind\` text DEFAULT 'core',
  	\`description\` text,
  	\`applies_to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_groups_order_idx\` ON \`_frameworks_v_version_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_groups_parent_id_idx\` ON \`_frameworks_v_version_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_version_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`name\` text,
  	\`sentence\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_values_order_idx\` ON \`_frameworks_v_version_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_values_parent_id_idx\` ON \`_frameworks_v_version_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_organisation\` text,
  	\`version_edition_label\` text,
  	\`version_edition_valid_from\` text,
  	\`version_edition_valid_to\` text,
  	\`version_contact_text\` text,
  	\`version_contact_email\` text,
  	\`version_scale_kind\` text DEFAULT 'levels',
  	\`version_scale_cumulative\` text DEFAULT 'notStated',
  	\`version_scale_cumulative_sentence\` text,
  	\`version_scale_midpoint_note\` text,
  	\`version_vocabulary_competency\` text,
  	\`version_vocabulary_competencies\` text,
  	\`version_vocabulary_level\` text,
  	\`version_vocabulary_levels\` text,
  	\`version_vocabulary_theme\` text,
  	\`version_vocabulary_themes\` text,
  	\`version_vocabulary_positive\` text,
  	\`version_vocabulary_negative\` text,
  	\`version_language\` text DEFAULT 'en-GB',
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_parent_idx\` ON \`_frameworks_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_slug_idx\` ON \`_frameworks_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_updated_at_idx\` ON \`_frameworks_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version_created_at_idx\` ON \`_frameworks_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_version_version__status_idx\` ON \`_frameworks_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_created_at_idx\` ON \`_frameworks_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_updated_at_idx\` ON \`_frameworks_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_frameworks_v_latest_idx\` ON \`_frameworks_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_frameworks_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_frameworks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_frameworks_v_texts_order_parent\` ON \`_frameworks_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`competencies_themes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`competencies_themes_order_idx\` ON \`competencies_themes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`competencies_themes_parent_id_idx\` ON \`competencies_themes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`competencies_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`point\` text,
  	\`title\` text,
  	\`summary\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`competencies_points_order_idx\` ON \`competencies_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`competencies_points_parent_id_idx\` ON \`competencies_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`competencies_related\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`competency_id\` text(36),
  	\`relation\` text DEFAULT 'related',
  	\`note\` text,
  	FOREIGN KEY (\`competency_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`competencies_related_order_idx\` ON \`competencies_related\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`competencies_related_parent_id_idx\` ON \`competencies_related\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`competencies_related_competency_idx\` ON \`competencies_related\` (\`competency_id\`);`)
  await db.run(sql`CREATE TABLE \`competencies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`definition\` text,
  	\`rationale\` text,
  	\`behaviours\` text DEFAULT '[]',
  	\`framework_id\` text(36),
  	\`group\` text,
  	\`value\` text,
  	\`order\` numeric DEFAULT 1,
  	\`order_in_group\` numeric,
  	\`number\` text,
  	\`applies_to\` text,
  	\`scope\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`framework_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`competencies_framework_idx\` ON \`competencies\` (\`framework_id\`);`)
  await db.run(sql`CREATE INDEX \`competencies_slug_idx\` ON \`competencies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`competencies_updated_at_idx\` ON \`competencies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`competencies_created_at_idx\` ON \`competencies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`competencies__status_idx\` ON \`competencies\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`competencies_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`competencies_texts_order_parent\` ON \`competencies_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_competencies_v_version_themes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`name\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_competencies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_themes_order_idx\` ON \`_competencies_v_version_themes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_themes_parent_id_idx\` ON \`_competencies_v_version_themes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_competencies_v_version_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`point\` text,
  	\`title\` text,
  	\`summary\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_competencies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_points_order_idx\` ON \`_competencies_v_version_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_points_parent_id_idx\` ON \`_competencies_v_version_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_competencies_v_version_related\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`competency_id\` text(36),
  	\`relation\` text DEFAULT 'related',
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`competency_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_competencies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_related_order_idx\` ON \`_competencies_v_version_related\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_related_parent_id_idx\` ON \`_competencies_v_version_related\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_related_competency_idx\` ON \`_competencies_v_version_related\` (\`competency_id\`);`)
  await db.run(sql`CREATE TABLE \`_competencies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_definition\` text,
  	\`version_rationale\` text,
  	\`version_behaviours\` text DEFAULT '[]',
  	\`version_framework_id\` text(36),
  	\`version_group\` text,
  	\`version_value\` text,
  	\`version_order\` numeric DEFAULT 1,
  	\`version_order_in_group\` numeric,
  	\`version_number\` text,
  	\`version_applies_to\` text,
  	\`version_scope\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_framework_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_competencies_v_parent_idx\` ON \`_competencies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_version_framework_idx\` ON \`_competencies_v\` (\`version_framework_id\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_version_slug_idx\` ON \`_competencies_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_version_updated_at_idx\` ON \`_competencies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_version_created_at_idx\` ON \`_competencies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_version_version__status_idx\` ON \`_competencies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_created_at_idx\` ON \`_competencies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_updated_at_idx\` ON \`_competencies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_competencies_v_latest_idx\` ON \`_competencies_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_competencies_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_competencies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_competencies_v_texts_order_parent\` ON \`_competencies_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`roles_expectations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'competency',
  	\`competency_id\` text(36),
  	\`group\` text,
  	\`point\` text,
  	FOREIGN KEY (\`competency_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`roles_expectations_order_idx\` ON \`roles_expectations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`roles_expectations_parent_id_idx\` ON \`roles_expectations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`roles_expectations_competency_idx\` ON \`roles_expectations\` (\`competency_id\`);`)
  await db.run(sql`CREATE TABLE \`roles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`family\` text,
  	\`summary\` text,
  	\`framework_id\` text(36),
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`framework_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`roles_framework_idx\` ON \`roles\` (\`framework_id\`);`)
  await db.run(sql`CREATE INDEX \`roles_slug_idx\` ON \`roles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`roles_updated_at_idx\` ON \`roles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`roles_created_at_idx\` ON \`roles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`roles__status_idx\` ON \`roles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`roles_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`roles_texts_order_parent\` ON \`roles_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_roles_v_version_expectations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'competency',
  	\`competency_id\` text(36),
  	\`group\` text,
  	\`point\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`competency_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_roles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_roles_v_version_expectations_order_idx\` ON \`_roles_v_version_expectations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_version_expectations_parent_id_idx\` ON \`_roles_v_version_expectations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_version_expectations_competency_idx\` ON \`_roles_v_version_expectations\` (\`competency_id\`);`)
  await db.run(sql`CREATE TABLE \`_roles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_family\` text,
  	\`version_summary\` text,
  	\`version_framework_id\` text(36),
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_framework_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_roles_v_parent_idx\` ON \`_roles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_version_version_framework_idx\` ON \`_roles_v\` (\`version_framework_id\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_version_version_slug_idx\` ON \`_roles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_version_version_updated_at_idx\` ON \`_roles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_version_version_created_at_idx\` ON \`_roles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_version_version__status_idx\` ON \`_roles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_created_at_idx\` ON \`_roles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_updated_at_idx\` ON \`_roles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_roles_v_latest_idx\` ON \`_roles_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_roles_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_roles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_roles_v_texts_order_parent\` ON \`_roles_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`updates_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`global\` text,
  	\`operation\` text DEFAULT 'change' NOT NULL,
  	\`key\` text,
  	\`version\` text,
  	\`hash\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`updates_items_order_idx\` ON \`updates_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`updates_items_parent_id_idx\` ON \`updates_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_items_key_idx\` ON \`updates_items\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`updates_reviewers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`required\` integer DEFAULT true,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`updates_reviewers_order_idx\` ON \`updates_reviewers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`updates_reviewers_parent_id_idx\` ON \`updates_reviewers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_reviewers_user_idx\` ON \`updates_reviewers\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`updates_sign_offs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`hash\` text NOT NULL,
  	\`at\` text NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`updates_sign_offs_order_idx\` ON \`updates_sign_offs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`updates_sign_offs_parent_id_idx\` ON \`updates_sign_offs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_sign_offs_user_idx\` ON \`updates_sign_offs\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`updates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`note\` text,
  	\`state\` text DEFAULT 'draft',
  	\`number\` numeric,
  	\`framework_id\` text(36),
  	\`scheduled_for\` text,
  	\`published_at\` text,
  	\`created_by_id\` text(36),
  	\`hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`framework_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`updates_state_idx\` ON \`updates\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`updates_number_idx\` ON \`updates\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`updates_framework_idx\` ON \`updates\` (\`framework_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_created_by_idx\` ON \`updates\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_updated_at_idx\` ON \`updates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`updates_created_at_idx\` ON \`updates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`updates_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`updates_texts_order_parent\` ON \`updates_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`updates_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`frameworks_id\` text(36),
  	\`competencies_id\` text(36),
  	\`roles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`frameworks_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`competencies_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`roles_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`updates_rels_order_idx\` ON \`updates_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`updates_rels_parent_idx\` ON \`updates_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_rels_path_idx\` ON \`updates_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`updates_rels_frameworks_id_idx\` ON \`updates_rels\` (\`frameworks_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_rels_competencies_id_idx\` ON \`updates_rels\` (\`competencies_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_rels_roles_id_idx\` ON \`updates_rels\` (\`roles_id\`);`)
  await db.run(sql`CREATE TABLE \`review_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`update_id\` text(36) NOT NULL,
  	\`action\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`hash\` text,
  	\`comment\` text,
  	\`reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`update_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_events_update_idx\` ON \`review_events\` (\`update_id\`);`)
  await db.run(sql`CREATE INDEX \`review_events_actor_idx\` ON \`review_events\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`review_events_updated_at_idx\` ON \`review_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_events_created_at_idx\` ON \`review_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`state\` text DEFAULT 'queued' NOT NULL,
  	\`update_id\` text(36),
  	\`change\` text,
  	\`hash\` text,
  	\`progress\` text,
  	\`problem\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`update_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`releases_number_idx\` ON \`releases\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`releases_state_idx\` ON \`releases\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`releases_update_idx\` ON \`releases\` (\`update_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`source_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`framework_id\` text(36),
  	\`update_id\` text(36),
  	\`account\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`framework_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`update_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`source_documents_sha256_idx\` ON \`source_documents\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`source_documents_framework_idx\` ON \`source_documents\` (\`framework_id\`);`)
  await db.run(sql`CREATE INDEX \`source_documents_update_idx\` ON \`source_documents\` (\`update_id\`);`)
  await db.run(sql`CREATE INDEX \`source_documents_updated_at_idx\` ON \`source_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`source_documents_created_at_idx\` ON \`source_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`source_documents_filename_idx\` ON \`source_documents\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`system\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`frameworks_id\` text(36),
  	\`competencies_id\` text(36),
  	\`roles_id\` text(36),
  	\`updates_id\` text(36),
  	\`review_events_id\` text(36),
  	\`releases_id\` text(36),
  	\`source_documents_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`frameworks_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`competencies_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`roles_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`updates_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`review_events_id\`) REFERENCES \`review_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`source_documents_id\`) REFERENCES \`source_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_frameworks_id_idx\` ON \`payload_locked_documents_rels\` (\`frameworks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_competencies_id_idx\` ON \`payload_locked_documents_rels\` (\`competencies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_roles_id_idx\` ON \`payload_locked_documents_rels\` (\`roles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_updates_id_idx\` ON \`payload_locked_documents_rels\` (\`updates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_review_events_id_idx\` ON \`payload_locked_documents_rels\` (\`review_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_source_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`source_documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`welcome\` text,
  	\`contact_text\` text,
  	\`contact_email\` text,
  	\`accent\` text,
  	\`time_zone\` text,
  	\`show_approver\` integer DEFAULT false,
  	\`_status\` text DEFAULT 'draft',
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`settings__status_idx\` ON \`settings\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`settings_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`settings_texts_order_parent\` ON \`settings_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_title\` text,
  	\`version_welcome\` text,
  	\`version_contact_text\` text,
  	\`version_contact_email\` text,
  	\`version_accent\` text,
  	\`version_time_zone\` text,
  	\`version_show_approver\` integer DEFAULT false,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer
  );
  `)
  await db.run(sql`CREATE INDEX \`_settings_v_version_version__status_idx\` ON \`_settings_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_created_at_idx\` ON \`_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_updated_at_idx\` ON \`_settings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_latest_idx\` ON \`_settings_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_settings_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_settings_v_texts_order_parent\` ON \`_settings_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`synonyms_sets\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_sets_order_idx\` ON \`synonyms_sets\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_sets_parent_id_idx\` ON \`synonyms_sets\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`synonyms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms__status_idx\` ON \`synonyms\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`synonyms_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_texts_order_parent\` ON \`synonyms_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_synonyms_v_version_sets\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_synonyms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_synonyms_v_version_sets_order_idx\` ON \`_synonyms_v_version_sets\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_version_sets_parent_id_idx\` ON \`_synonyms_v_version_sets\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_synonyms_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer
  );
  `)
  await db.run(sql`CREATE INDEX \`_synonyms_v_version_version__status_idx\` ON \`_synonyms_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_created_at_idx\` ON \`_synonyms_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_updated_at_idx\` ON \`_synonyms_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_latest_idx\` ON \`_synonyms_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_synonyms_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_synonyms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_synonyms_v_texts_order_parent\` ON \`_synonyms_v_texts\` (\`order\`,\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`frameworks_introduction\`;`)
  await db.run(sql`DROP TABLE \`frameworks_uses\`;`)
  await db.run(sql`DROP TABLE \`frameworks_notices\`;`)
  await db.run(sql`DROP TABLE \`frameworks_definitions\`;`)
  await db.run(sql`DROP TABLE \`frameworks_scale_points\`;`)
  await db.run(sql`DROP TABLE \`frameworks_groups\`;`)
  await db.run(sql`DROP TABLE \`frameworks_values\`;`)
  await db.run(sql`DROP TABLE \`frameworks\`;`)
  await db.run(sql`DROP TABLE \`frameworks_texts\`;`)
  await db.run(sql`DROP TABLE \`_frameworks_v_version_introduction\`;`)
  await db.run(sql`DROP TABLE \`_frameworks_v_version_uses\`;`)
  await db.run(sql`DROP TABLE \`_frameworks_v_version_notices\`;`)
  await db.run(sql`DROP TABLE \`_frameworks_v_version_definitions\`;`)
  await db.run(sql`DROP TABLE \`_frameworks_v_version_scale_points\`;`)
  await db.run(sql`DROP TABLE \`_frameworks_v_version_groups\`;`)
  await db.run(sql`DROP TABLE \`_frameworks_v_version_values\`;`)
  await db.run(sql`DROP TABLE \`_frameworks_v\`;`)
  await db.run(sql`DROP TABLE \`_frameworks_v_texts\`;`)
  await db.run(sql`DROP TABLE \`competencies_themes\`;`)
  await db.run(sql`DROP TABLE \`competencies_points\`;`)
  await db.run(sql`DROP TABLE \`competencies_related\`;`)
  await db.run(sql`DROP TABLE \`competencies\`;`)
  await db.run(sql`DROP TABLE \`competencies_texts\`;`)
  await db.run(sql`DROP TABLE \`_competencies_v_version_themes\`;`)
  await db.run(sql`DROP TABLE \`_competencies_v_version_points\`;`)
  await db.run(sql`DROP TABLE \`_competencies_v_version_related\`;`)
  await db.run(sql`DROP TABLE \`_competencies_v\`;`)
  await db.run(sql`DROP TABLE \`_competencies_v_texts\`;`)
  await db.run(sql`DROP TABLE \`roles_expectations\`;`)
  await db.run(sql`DROP TABLE \`roles\`;`)
  await db.run(sql`DROP TABLE \`roles_texts\`;`)
  await db.run(sql`DROP TABLE \`_roles_v_version_expectations\`;`)
  await db.run(sql`DROP TABLE \`_roles_v\`;`)
  await db.run(sql`DROP TABLE \`_roles_v_texts\`;`)
  await db.run(sql`DROP TABLE \`updates_items\`;`)
  await db.run(sql`DROP TABLE \`updates_reviewers\`;`)
  await db.run(sql`DROP TABLE \`updates_sign_offs\`;`)
  await db.run(sql`DROP TABLE \`updates\`;`)
  await db.run(sql`DROP TABLE \`updates_texts\`;`)
  await db.run(sql`DROP TABLE \`updates_rels\`;`)
  await db.run(sql`DROP TABLE \`review_events\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`source_documents\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`settings\`;`)
  await db.run(sql`DROP TABLE \`settings_texts\`;`)
  await db.run(sql`DROP TABLE \`_settings_v\`;`)
  await db.run(sql`DROP TABLE \`_settings_v_texts\`;`)
  await db.run(sql`DROP TABLE \`synonyms_sets\`;`)
  await db.run(sql`DROP TABLE \`synonyms\`;`)
  await db.run(sql`DROP TABLE \`synonyms_texts\`;`)
  await db.run(sql`DROP TABLE \`_synonyms_v_version_sets\`;`)
  await db.run(sql`DROP TABLE \`_synonyms_v\`;`)
  await db.run(sql`DROP TABLE \`_synonyms_v_texts\`;`)
}
