package dev.todoke.hub.journal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One line of the journal. It names filings, cases, submissions and offices by number, never a person. */
public sealed interface Entry {

    /** The line, without its end. */
    String line();

    /**
     * Numbers given to the cases of a filing. It may have been rolled back: then no filing of this id exists.
     *
     * @param filing id of the filing
     */
    record Cases(UUID filing, List<NumberedCase> cases) implements Entry {
        @Override
        public String line() {
            return String.join("\t", "cases", filing.toString(), spaced(cases));
        }
    }

    /**
     * A case by its place in its filing.
     *
     * @param ordinal of the record, from 1
     * @param member place in the record's family, or empty
     */
    record NumberedCase(String caseNo, int ordinal, String member) {
        @Override
        public String toString() {
            return caseNo + ":" + ordinal + ":" + member;
        }

        static NumberedCase read(String text) {
            String[] parts = text.split(":", 3);
            return new NumberedCase(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }
    }

    /** A submission that was about to leave for the agency, with its cases in the order of its file. */
    record Leaving(
            String submissionNo,
            String sendKey,
            String employerId,
            String officeKey,
            String form,
            Instant preparedAt,
            List<String> caseNos)
            implements Entry {
        @Override
        public String line() {
            return String.join(
                    "\t",
                    "submission",
                    submissionNo,
                    sendKey,
                    employerId,
                    officeKey,
                    form,
                    preparedAt.toString(),
                    spaced(caseNos));
        }
    }

    /** Messages under these send keys were about to go to insurers' queues. */
    record Orders(List<String> sendKeys) implements Entry {
        @Override
        public String line() {
            return "orders\t" + spaced(sendKeys);
        }
    }

    /** Messages under these send keys are durable on insurers' queues. */
    record Queued(List<String> sendKeys) implements Entry {
        @Override
        public String line() {
            return "queued\t" + spaced(sendKeys);
        }
    }

    private static String spaced(List<?> parts) {
        return String.join(" ", parts.stream().map(Object::toString).toList());
    }

    /** Reads a line back; empty when it is none, as the last one of a file that a crash cut off. */
    static Optional<Entry> read(String line) {
        String[] parts = line.split("\t", -1);
        try {
            return switch (parts[0]) {
                case "cases" ->
                    Optional.of(new Cases(
                            UUID.fromString(parts[1]),
                            words(parts[2]).stream().map(NumberedCase::read).toList()));
                case "submission" ->
                    Optional.of(new Leaving(
                            parts[1],
                            parts[2],
                            parts[3],
                            parts[4],
                            parts[5],
                            Instant.parse(parts[6]),
                            words(parts[7])));
                case "orders" -> Optional.of(new Orders(words(parts[1])));
                case "queued" -> Optional.of(new Queued(words(parts[1])));
                default -> Optional.empty();
            };
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
