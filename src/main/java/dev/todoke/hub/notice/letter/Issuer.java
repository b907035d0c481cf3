package dev.todoke.hub.notice.letter;

/**
 * The insurer in whose name the hub issues.
 *
 * @param number 保険者番号
 * @param contact where questions go: name of the desk, telephone, hours
 */
public record Issuer(String nameJa, String nameEn, String number, String contact, Wording wording) {}
