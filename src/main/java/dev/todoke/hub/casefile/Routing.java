package dev.todoke.hub.casefile;

/** To which parties a case goes, by its insurer's rules. */
public interface Routing {

    /** Whether the agency has a part in it; otherwise the insurer alone is filed with. */
    boolean throughAgency(Casefile filed);
}
