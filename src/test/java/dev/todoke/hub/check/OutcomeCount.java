package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.filing.SampleRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what a reader hands on, as the hub does, and writes down where reader or checks break their word. */
final class OutcomeCount implements FilingSink {
    private static final CheckContext TODAY = new CheckContext(SampleRows.TODAY, Set.of(), false);
    private static final Checker CHECKER = new Checker();
    private static final Pattern BRACE = Pattern.compile("\\{[a-z.]+}");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    private final Set<String> secrets;
    private final List<String> broken = new ArrayList<>();
    private boolean headCame;
    private boolean given;
    private int lastOrdinal;
    private boolean lastTaken;
    private boolean lastReturned;

    OutcomeCount(Set<String> secrets) {
        this.secrets = secrets;
    }

    @Override
    public void head(FilingHead head) {
        require(!headCame, "a second head");
        require(!given, "a head after the end");
        headCame = true;
        CHECKER.checkHead(head, TODAY).forEach(this::read);
    }

    @Override
    public void record(FilingRecord record) {
        require(headCame, "a record before the head");
        require(!given, "a record after the end");
        begin(record.ordinal());
        require(!lastTaken, "record " + lastOrdinal + " comes twice");
        require(!lastReturned, "record " + lastOrdinal + " is returned and taken");
        lastTaken = true;
        CHECKER.check(record, TODAY).forEach(this::read);
    }

    @Override
    public void problem(ReadProblem problem) {
        require(!given, "a problem after the end");
        given = problem.scope() == ReadProblem.Scope.FILE;
        boolean ofRecord = problem.scope() == ReadProblem.Scope.RECORD;
        require(ofRecord == problem.ordinal() > 0, problem.code() + " has the ordinal " + problem.ordinal());
        if (ofRecord) {
            begin(problem.ordinal());
            require(!lastTaken, "record " + lastOrdinal + " is taken and returned");
            lastReturned = true;
        }
        read(CHECKER.of(problem));
    }

    private void begin(int ordinal) {
        if (ordinal != lastOrdinal) {
            require(ordinal == lastOrdinal + 1, "record " + ordinal + " follows " + lastOrdinal);
            lastOrdinal = ordinal;
            lastTaken = false;
            lastReturned = false;
        }
    }

    private void read(Finding finding) {
        String texts = String.join(
                "\n",
                finding.ja(),
                finding.en(),
                finding.cureJa(),
                finding.cureEn(),
                finding.maskedValue(),
                finding.itemName(),
                finding.source());
        require(!BRACE.matcher(texts).find(), finding.code() + " has a word in braces");
        require(!TWELVE_DIGITS.matcher(texts).find(), finding.code() + " shows twelve digits");
        require(secrets.stream().noneMatch(texts::contains), finding.code() + " shows what is secret");
    }

    /** How many records had an outcome. */
    int records() {
        return lastOrdinal;
    }

    /** Whether the whole file was given up. */
    boolean isGivenUp() {
        return given;
    }

    /** What was not as promised; to be asked when the file has been read. */
    List<String> broken() {
        require(given || lastOrdinal > 0, "nothing was said of the file");
        return broken;
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
