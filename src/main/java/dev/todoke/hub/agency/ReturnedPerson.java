package dev.todoke.hub.agency;

/**
 * The agency sends one person's record back (返戻).
 *
 * @param reason why, in the agency's words, Japanese
 */
public record ReturnedPerson(FiledPerson person, String reason) {
    @Override
    public String toString() {
        return "ReturnedPerson(****)";
    }
}
