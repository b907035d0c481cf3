package dev.todoke.hub.partner;

/** Kinds of lines that go down by themselves. */
public enum PartnerKind {
    /** 日本年金機構. */
    AGENCY,
    /** The broker that keeps the insurers' queues. */
    BROKER,
    /** The SFTP server that keeps the employers' folders. */
    DROPBOX,
    /** One insurer: its queue is full, blocked or gone while the broker and the other queues are well. */
    INSURER
}
