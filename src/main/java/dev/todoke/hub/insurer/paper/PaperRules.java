package dev.todoke.hub.insurer.paper;

import dev.todoke.hub.calendar.DatedTable;
import dev.todoke.hub.insurer.InsurerKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rules about papers, each by the one that holds on its day. */
public final class PaperRules {
    private final DatedTable<CardHandling> handling;
    private final Map<InsurerKind, DatedTable<CardIssue>> cards;
    private final DatedTable<Ways> ways;
    private final Map<InsurerKind, DatedTable<FirstPapers>> firstPapers;

    PaperRules(
            DatedTable<CardHandling> handling,
            Map<InsurerKind, DatedTable<CardIssue>> cards,
            DatedTable<Ways> ways,
            Map<InsurerKind, DatedTable<FirstPapers>> firstPapers) {
        this.handling = handling;
        this.cards = cards;
        this.ways = ways;
        this.firstPapers = firstPapers;
    }

    /** By the tables that travel with the hub. */
    public static PaperRules standard() {
        return PaperTables.standard().rules();
    }

    /** What holds for the 健康保険証 on a day. */
    public CardHandling handling(LocalDate day) {
        return handling.on(day);
    }

    /** All steps of the end of the 健康保険証, oldest first. */
    public List<DatedTable.Row<CardHandling>> handling() {
        return handling.rows();
    }

    /** What became of a card by the day of its issue, whether the first or another. */
    public CardIssue card(InsurerKind kind, LocalDate issuedOn) {
        return cards.get(kind).on(issuedOn);
    }

    /** What a person may show on a day. */
    public Ways ways(LocalDate visit) {
        return ways.on(visit);
    }

    /** When a person enrolled on a day gets the first papers. */
    public FirstPapers firstPapers(InsurerKind kind, LocalDate enrolledOn) {
        return firstPapers.get(kind).on(enrolledOn);
    }
}
