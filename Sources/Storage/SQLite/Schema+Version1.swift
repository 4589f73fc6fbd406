extension Schema {
  /// The first schema; see the page Schema of the documentation. Moments are milliseconds since 1970 in UTC.
  static let version1: [String] = [
    """
    CREATE TABLE profile (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind INTEGER NOT NULL CHECK (kind IN (0, 1)),
      stage INTEGER NOT NULL CHECK (stage IN (0, 1)),
      standing INTEGER NOT NULL CHECK (standing BETWEEN 0 AND 4),
      parent INTEGER REFERENCES profile (id) CHECK (parent <> id),
      parent_merge INTEGER REFERENCES "merge" (id),
      conversion INTEGER REFERENCES conversion (id),
      revision INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      document BLOB NOT NULL,
      key_hashes BLOB NOT NULL,
      CHECK ((standing = 1) = (parent IS NOT NULL)),
      CHECK ((parent IS NULL) = (parent_merge IS NULL)),
      CHECK ((standing IN (2, 3)) = (conversion IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX profile_listing ON profile (standing, kind, stage)",
    "CREATE INDEX profile_updated ON profile (updated_at)",
    "CREATE INDEX profile_parent ON profile (parent) WHERE parent IS NOT NULL",
    """
    CREATE TABLE lookup_key (
      hash INTEGER NOT NULL,
      profile INTEGER NOT NULL,
      PRIMARY KEY (hash, profile)
    ) STRICT, WITHOUT ROWID
    """,

    """
    CREATE TABLE "merge" (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      survivor INTEGER NOT NULL REFERENCES profile (id),
      absorbed INTEGER NOT NULL REFERENCES profile (id) CHECK (absorbed <> survivor),
      choices TEXT NOT NULL,
      reason TEXT NOT NULL,
      probability REAL,
      actor TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      undone_at INTEGER,
      undone_by TEXT
    ) STRICT
    """,
    "CREATE INDEX merge_survivor ON \"merge\" (survivor)",
    "CREATE INDEX merge_absorbed ON \"merge\" (absorbed)",
    "CREATE UNIQUE INDEX merge_active ON \"merge\" (absorbed) WHERE undone_at IS NULL",
    """
    CREATE TABLE conversion (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      lead INTEGER NOT NULL REFERENCES profile (id),
      person INTEGER REFERENCES profile (id),
      organization INTEGER REFERENCES profile (id),
      deal INTEGER,
      task INTEGER,
      link INTEGER,
      person_merge INTEGER REFERENCES "merge" (id),
      organization_merge INTEGER REFERENCES "merge" (id),
      notes TEXT NOT NULL,
      actor TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      undone_at INTEGER,
      undone_by TEXT
    ) STRICT
    """,
    "CREATE INDEX conversion_lead ON conversion (lead)",
    "CREATE UNIQUE INDEX conversion_active ON conversion (lead) WHERE undone_at IS NULL",
    "CREATE INDEX conversion_person ON conversion (person) WHERE person IS NOT NULL",
    "CREATE INDEX conversion_organization ON conversion (organization) WHERE organization IS NOT NULL",
    """
    CREATE TABLE verdict (
      a INTEGER NOT NULL REFERENCES profile (id),
      b INTEGER NOT NULL REFERENCES profile (id),
      decision TEXT NOT NULL CHECK (decision IN ('same', 'different', 'unsure')),
      actor TEXT NOT NULL,
      comment TEXT,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (a, b),
      CHECK (a < b)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX verdict_b ON verdict (b)",
    """
    CREATE TABLE review_item (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      a INTEGER NOT NULL REFERENCES profile (id),
      b INTEGER NOT NULL REFERENCES profile (id),
      probability REAL NOT NULL,
      worth REAL NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'decided', 'obsolete')),
      created_at INTEGER NOT NULL,
      UNIQUE (a, b),
      CHECK (a < b)
    ) STRICT
    """,
    "CREATE INDEX review_item_b ON review_item (b)",
    "CREATE INDEX review_item_queue ON review_item (status, worth DESC, id)",

    """
    CREATE TABLE deal (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      stage TEXT NOT NULL,
      amount TEXT,
      currency TEXT,
      source TEXT,
      contact INTEGER NOT NULL REFERENCES profile (id),
      organization INTEGER REFERENCES profile (id),
      associated TEXT NOT NULL,
      owner TEXT,
      tags TEXT NOT NULL,
      conversion INTEGER REFERENCES conversion (id),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX deal_stage ON deal (stage)",
    """
    CREATE TABLE deal_profile (
      profile INTEGER NOT NULL REFERENCES profile (id),
      deal INTEGER NOT NULL REFERENCES deal (id) ON DELETE CASCADE,
      PRIMARY KEY (profile, deal)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX deal_profile_deal ON deal_profile (deal)",
    """
    CREATE TABLE link (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person INTEGER NOT NULL REFERENCES profile (id),
      organization INTEGER NOT NULL REFERENCES profile (id),
      title TEXT,
      conversion INTEGER REFERENCES conversion (id),
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX link_person ON link (person)",
    "CREATE INDEX link_organization ON link (organization)",
    """
    CREATE TABLE note (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      profile INTEGER NOT NULL REFERENCES profile (id),
      text TEXT NOT NULL,
      author TEXT,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX note_profile ON note (profile)",
    """
    CREATE TABLE task (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      profile INTEGER NOT NULL REFERENCES profile (id),
      deal INTEGER REFERENCES deal (id) ON DELETE SET NULL,
      text TEXT NOT NULL,
      due_at INTEGER,
      owner TEXT,
      is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
      conversion INTEGER REFERENCES conversion (id),
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX task_profile ON task (profile)",
    "CREATE INDEX task_deal ON task (deal) WHERE deal IS NOT NULL",
    "CREATE INDEX task_open ON task (is_done)",

    """
    CREATE TABLE event (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      request TEXT,
      kind TEXT NOT NULL,
      profiles TEXT NOT NULL,
      is_scrubbed INTEGER NOT NULL DEFAULT 0 CHECK (is_scrubbed IN (0, 1)),
      payload BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER event_is_kept BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END
    """,
    """
    CREATE TRIGGER event_is_final BEFORE UPDATE OF sequence, at, actor, request, kind, profiles ON event
    BEGIN SELECT RAISE(ABORT, 'events never change'); END
    """,
    """
    CREATE TABLE event_profile (
      profile INTEGER NOT NULL,
      sequence INTEGER NOT NULL,
      PRIMARY KEY (profile, sequence)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE audit (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT,
      detail BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is never cut'); END
    """,
    """
    CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log never changes'); END
    """,

    """
    CREATE TABLE webhook_endpoint (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      url TEXT NOT NULL,
      secrets TEXT NOT NULL,
      event_types TEXT NOT NULL,
      is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
      failing_since INTEGER,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE webhook_delivery (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      endpoint INTEGER NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
      event INTEGER NOT NULL REFERENCES event (sequence),
      message TEXT NOT NULL UNIQUE,
      status TEXT NOT NULL CHECK (status IN ('pending', 'delivered', 'abandoned')),
      attempts INTEGER NOT NULL,
      next_at INTEGER NOT NULL,
      last_code INTEGER,
      created_at INTEGER NOT NULL,
      finished_at INTEGER,
      CHECK ((status = 'pending') = (finished_at IS NULL))
    ) STRICT
    """,
    "CREATE INDEX webhook_delivery_due ON webhook_delivery (next_at) WHERE status = 'pending'",
    "CREATE INDEX webhook_delivery_endpoint ON webhook_delivery (endpoint)",
    "CREATE INDEX webhook_delivery_event ON webhook_delivery (event)",
    "CREATE INDEX webhook_delivery_finished ON webhook_delivery (finished_at) WHERE finished_at IS NOT NULL",
    """
    CREATE TABLE webhook_attempt (
      delivery INTEGER NOT NULL REFERENCES webhook_delivery (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      at INTEGER NOT NULL,
      code INTEGER,
      milliseconds INTEGER NOT NULL,
      failure TEXT,
      PRIMARY KEY (delivery, number)
    ) STRICT, WITHOUT ROWID
    """,

    """
    CREATE TABLE job (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      payload BLOB NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
      actor TEXT NOT NULL,
      done INTEGER NOT NULL,
      total INTEGER,
      result BLOB,
      checkpoint BLOB,
      attempts INTEGER NOT NULL,
      lease_owner TEXT,
      lease_until INTEGER,
      is_cancelling INTEGER NOT NULL CHECK (is_cancelling IN (0, 1)),
      not_before INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      started_at INTEGER,
      finished_at INTEGER,
      CHECK ((status = 'running') = (lease_owner IS NOT NULL)),
      CHECK ((lease_owner IS NULL) = (lease_until IS NULL))
    ) STRICT
    """,
    "CREATE INDEX job_waiting ON job (id) WHERE status IN ('queued', 'running')",
    "CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL",
    """
    CREATE TABLE job_result (
      job INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      profile INTEGER,
      body BLOB NOT NULL,
      PRIMARY KEY (job, number)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX job_result_profile ON job_result (profile) WHERE profile IS NOT NULL",

    """
    CREATE TABLE idempotency (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      scope TEXT NOT NULL,
      key TEXT NOT NULL,
      fingerprint BLOB NOT NULL,
      status INTEGER,
      headers TEXT,
      body BLOB,
      is_erased INTEGER NOT NULL DEFAULT 0 CHECK (is_erased IN (0, 1)),
      created_at INTEGER NOT NULL,
      UNIQUE (scope, key)
    ) STRICT
    """,
    "CREATE INDEX idempotency_created ON idempotency (created_at)",
    """
    CREATE TABLE idempotency_profile (
      profile INTEGER NOT NULL,
      record INTEGER NOT NULL REFERENCES idempotency (id) ON DELETE CASCADE,
      PRIMARY KEY (profile, record)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX idempotency_profile_record ON idempotency_profile (record)",
    """
    CREATE TABLE api_key (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      hash BLOB NOT NULL UNIQUE,
      scopes TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      expires_at INTEGER,
      revoked_at INTEGER,
      last_used_at INTEGER,
      replaces INTEGER REFERENCES api_key (id)
    ) STRICT
    """,
    """
    CREATE TABLE suppression (
      hash BLOB PRIMARY KEY,
      reason TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value BLOB NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value BLOB NOT NULL
    ) STRICT
    """,
  ]
}
