package dev.todoke.hub.agency;

import dev.todoke.hub.identity.OfficeSymbol;

/**
 * The office an application is made for, as its form names it.
 *
 * @param symbol 事業所整理記号 with the prefecture
 * @param officeNumber 事業所番号, up to 5 digits
 * @param name 事業所名称
 * @param owner 事業主氏名
 */
public record SubmittingOffice(OfficeSymbol symbol, String officeNumber, String name, String owner) {}
