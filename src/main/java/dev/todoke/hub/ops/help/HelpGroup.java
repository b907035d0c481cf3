package dev.todoke.hub.ops.help;

/** What a help text is about; the parts of the help page, in order. */
public enum HelpGroup {
    VISIT,
    CARD,
    WAITING,
    EMPLOYER,
    MUNICIPAL,
    CONTACT
}
