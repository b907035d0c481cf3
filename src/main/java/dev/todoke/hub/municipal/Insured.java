package dev.todoke.hub.municipal;

import dev.todoke.hub.identity.Sex;
import dev.todoke.hub.notice.letter.Addressee;
import dev.todoke.hub.notice.letter.Burden;
import dev.todoke.hub.notice.letter.LastFour;
import dev.todoke.hub.notice.letter.Member;
import dev.todoke.hub.notice.letter.Qualification;
import java.util.Optional;

/**
 * A person of the list in whom nothing is wrong.
 *
 * @param holding empty in a run that does not ask for it
 * @param burden only at an age at which papers name it
 */
record Insured(
        ListRow row,
        Addressee.Household addressee,
        Member member,
        Sex sex,
        Qualification qualification,
        Optional<Holding> holding,
        Occasion occasion,
        Optional<LastFour> lastFour,
        Optional<Burden> burden) {

    String household() {
        return row.get(ListColumn.HOUSEHOLD);
    }

    String person() {
        return row.get(ListColumn.PERSON);
    }
}
