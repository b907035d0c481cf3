package dev.todoke.hub.agency;

/**
 * The office an application is made for, as its form names it.
 *
 * @param prefecture agency numbering, 2 digits
 * @param district 郡市区符号, 2 digits
 * @param symbol 事業所記号
 * @param officeNumber 事業所番号, up to 5 digits
 * @param name 事業所名称
 * @param owner 事業主氏名
 */
public record SubmittingOffice(
        String prefecture, String district, String symbol, String officeNumber, String name, String owner) {}
