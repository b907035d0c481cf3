package dev.todoke.hub.employer;

/** Who holds an account. */
public enum EmployerKind {
    /** An employer filing for its own offices. */
    OFFICE,
    /** A 社労士 office or outsourcer filing for the offices of others. */
    AGENT
}
