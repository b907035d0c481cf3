package dev.todoke.hub.insurer.paper;

/**
 * What holds for the old 健康保険証 from one day to another.
 *
 * @param myNumberCard whether a registered My Number card can be used
 * @param card whether a card already issued can be used
 * @param newCard whether new cards are issued
 * @param collected whether an employer has to collect the card of a person who leaves
 * @param selfDisposal whether the person may destroy it
 */
public record CardHandling(
        boolean myNumberCard,
        boolean card,
        boolean newCard,
        boolean collected,
        boolean selfDisposal,
        String nameJa,
        String nameEn,
        String source) {}
