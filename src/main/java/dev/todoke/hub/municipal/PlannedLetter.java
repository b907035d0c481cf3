package dev.todoke.hub.municipal;

import dev.todoke.hub.notice.letter.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A letter to be printed.
 *
 * @param about whom it names
 * @param reason why it is issued, as in the index
 */
record PlannedLetter(LetterKind kind, Notice notice, List<Insured> about, String reason, Optional<LocalDate> validTo) {}
