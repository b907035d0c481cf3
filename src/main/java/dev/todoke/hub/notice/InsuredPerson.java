package dev.todoke.hub.notice;

import java.time.LocalDate;

/**
 * Who the letter is about.
 *
 * @param name in kanji, or as filed
 * @param insuredNumber 被保険者整理番号; empty until the agency has assigned it
 */
public record InsuredPerson(
        String name, String nameKana, LocalDate birthDate, LocalDate acquiredOn, String insuredNumber) {}
