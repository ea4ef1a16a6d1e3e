import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`review_comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`update_id\` text(36) NOT NULL,
  	\`item\` text,
  	\`line\` text,
  	\`text\` text NOT NULL,
  	\`author_id\` text(36) NOT NULL,
  	\`author_name\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`resolved_at\` text,
  	\`resolved_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`update_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`resolved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_comments_update_idx\` ON \`review_comments\` (\`update_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_author_idx\` ON \`review_comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_resolved_by_idx\` ON \`review_comments\` (\`resolved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_updated_at_idx\` ON \`review_comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_created_at_idx\` ON \`review_comments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`previews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`update_id\` text(36) NOT NULL,
  	\`hash\` text NOT NULL,
  	\`state\` text DEFAULT 'queued' NOT NULL,
  	\`progress\` text,
  	\`problem\` text,
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`update_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`previews_update_idx\` ON \`previews\` (\`update_id\`);`)
  await db.run(sql`CREATE INDEX \`previews_hash_idx\` ON \`previews\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`previews_state_idx\` ON \`previews\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`previews_updated_at_idx\` ON \`previews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`previews_created_at_idx\` ON \`previews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`actor_id\` text(36),
  	\`actor_name\` text NOT NULL,
  	\`reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_events_action_idx\` ON \`audit_events\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_actor_idx\` ON \`audit_events\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_updated_at_idx\` ON \`audit_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_created_at_idx\` ON \`audit_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`holder\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leases_name_idx\` ON \`leases\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`leases_updated_at_idx\` ON \`leases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`leases_created_at_idx\` ON \`leases\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`updates_items\` ADD \`set_aside\` text;`)
  await db.run(sql`ALTER TABLE \`updates\` ADD \`break_glass_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`updates\` ADD \`break_glass_reason\` text;`)
  await db.run(sql`ALTER TABLE \`updates\` ADD \`break_glass_at\` text;`)
  await db.run(sql`CREATE INDEX \`updates_break_glass_break_glass_by_idx\` ON \`updates\` (\`break_glass_by_id\`);`)
  await db.run(sql`ALTER TABLE \`review_events\` ADD \`about\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`next_attempt_at\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`pinned\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`put_back_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`put_back_reason\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`put_back_at\` text;`)
  await db.run(sql`CREATE INDEX \`releases_put_back_put_back_by_idx\` ON \`releases\` (\`put_back_by_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`review_comments_id\` text(36) REFERENCES review_comments(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`previews_id\` text(36) REFERENCES previews(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_events_id\` text(36) REFERENCES audit_events(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`leases_id\` text(36) REFERENCES leases(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_review_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`review_comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_previews_id_idx\` ON \`payload_locked_documents_rels\` (\`previews_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_events_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`leases_id\`);`)
  await db.run(sql`ALTER TABLE \`settings\` ADD \`logo\` text;`)
  await db.run(sql`ALTER TABLE \`_settings_v\` ADD \`version_logo\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`review_comments\`;`)
  await db.run(sql`DROP TABLE \`previews\`;`)
  await db.run(sql`DROP TABLE \`audit_events\`;`)
  await db.run(sql`DROP TABLE \`leases\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_updates\` (
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
  await db.run(sql`INSERT INTO \`__new_updates\`("id", "title", "note", "state", "number", "framework_id", "scheduled_for", "published_at", "created_by_id", "hash", "updated_at", "created_at") SELECT "id", "title", "note", "state", "number", "framework_id", "scheduled_for", "published_at", "created_by_id", "hash", "updated_at", "created_at" FROM \`updates\`;`)
  await db.run(sql`DROP TABLE \`updates\`;`)
  await db.run(sql`ALTER TABLE \`__new_updates\` RENAME TO \`updates\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`updates_state_idx\` ON \`updates\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`updates_number_idx\` ON \`updates\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`updates_framework_idx\` ON \`updates\` (\`framework_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_created_by_idx\` ON \`updates\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`updates_updated_at_idx\` ON \`updates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`updates_created_at_idx\` ON \`updates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_releases\` (
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
  await db.run(sql`INSERT INTO \`__new_releases\`("id", "number", "state", "update_id", "change", "hash", "progress", "problem", "attempts", "started_at", "finished_at", "updated_at", "created_at") SELECT "id", "number", "state", "update_id", "change", "hash", "progress", "problem", "attempts", "started_at", "finished_at", "updated_at", "created_at" FROM \`releases\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`ALTER TABLE \`__new_releases\` RENAME TO \`releases\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`releases_number_idx\` ON \`releases\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`releases_state_idx\` ON \`releases\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`releases_update_idx\` ON \`releases\` (\`update_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
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
  	\`imports_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`frameworks_id\`) REFERENCES \`frameworks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`competencies_id\`) REFERENCES \`competencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`roles_id\`) REFERENCES \`roles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`updates_id\`) REFERENCES \`updates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`review_events_id\`) REFERENCES \`review_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`source_documents_id\`) REFERENCES \`source_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`imports_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "frameworks_id", "competencies_id", "roles_id", "updates_id", "review_events_id", "releases_id", "source_documents_id", "imports_id", "users_id") SELECT "id", "order", "parent_id", "path", "frameworks_id", "competencies_id", "roles_id", "updates_id", "review_events_id", "releases_id", "source_documents_id", "imports_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`updates_items\` DROP COLUMN \`set_aside\`;`)
  await db.run(sql`ALTER TABLE \`review_events\` DROP COLUMN \`about\`;`)
  await db.run(sql`ALTER TABLE \`settings\` DROP COLUMN \`logo\`;`)
  await db.run(sql`ALTER TABLE \`_settings_v\` DROP COLUMN \`version_logo\`;`)
}
