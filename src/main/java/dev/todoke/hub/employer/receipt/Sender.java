package dev.todoke.hub.employer.receipt;

import dev.todoke.hub.identity.EmployerId;

/** Who sent the filing: an employer, or an agent (社労士) who files for employers. */
public record Sender(EmployerId id, String nameJa, String nameEn) {}
