package dev.todoke.hub.filing;

import java.time.LocalDate;
import java.util.List;

/** What belongs together in a row of each form: events and ages, amounts and their sums. Items a story sets, also to nothing, stay as they are. */
final class SampleStories {
    private static final LocalDate TODAY = SampleRows.TODAY;
    private static final int SEVENTY = 70;
    private static final long CAP = 9_999_999;
    private static final List<String> MONTHS = List.of("firstMonth", "secondMonth", "thirdMonth");

    private static final List<String> FAMILY = List.of("spouse", "other1", "other2", "other3");

    private final SampleValues values;

    SampleStories(SampleValues values) {
        this.values = values;
    }

    FormRow tell(Form form, Layout.Version version) {
        FormRow row = FormRow.begin(form);
        Item kana = form.layout().item("nameKana");
        row.with("nameKana", values.of(kana)).day("birthDate", birth(1950, 2007));
        switch (form) {
            case ENROLMENT -> enrolment(row);
            case LOSS -> loss(row);
            case DEPENDANTS -> dependants(row, version);
            case ANNUAL_REMUNERATION -> annual(row);
            case CHANGED_REMUNERATION -> changed(row);
            case BONUS -> bonus(row);
            default -> throw new IllegalArgumentException(form + " has no rows");
        }
        return row;
    }

    private LocalDate birth(int fromYear, int toYear) {
        return values.between(LocalDate.of(fromYear, 1, 1), LocalDate.of(toYear, 12, 31));
    }

    private LocalDate lately() {
        return values.between(TODAY.minusDays(90), TODAY);
    }

    private void enrolment(FormRow row) {
        boolean old = values.chance(20);
        row.day("birthDate", old ? birth(1945, 1955) : birth(1960, 2007));
        row.day("acquiredDate", lately()).with("seventyOrOver", old ? "1" : "");
        boolean seventyOnly = old && values.chance(50);
        row.with("seventyOnly", seventyOnly ? "1" : "");
        row.with("acquisitionKind", seventyOnly ? "" : values.one(List.of("1", "1", "1", "3", "6")));
        row.with("kind", seventyOnly ? "" : values.one(List.of("1", "2")));
        boolean number = values.chance(70);
        row.with("personalNumber", number ? values.number() : "");
        if (!number) {
            row.with("postcodeArea", "100")
                    .with("postcodeTown", "0001")
                    .with("addressKana", "ﾄｳｷﾖｳﾄ ﾁﾖﾀﾞｸ ﾐﾎﾝﾁﾖｳ 1-2-3");
        }
        pay(row, "", values.between(1_000, 12_000_000));
    }

    /** Money, kind and total of a month; gives the two together. */
    private long pay(FormRow row, String block, long sum) {
        long inKind = values.chance(30) ? Math.min(sum / 10, CAP) : 0;
        long cash = Math.min(sum - inKind, CAP);
        row.with(block + "cash", values.yen(cash)).with(block + "inKind", values.yen(inKind));
        row.with(block + "total", values.yen(Math.min(cash + inKind, CAP)));
        return cash + inKind;
    }

    private void loss(FormRow row) {
        String cause = values.one(List.of("4", "4", "5", "7", "9", "11"));
        LocalDate left = lately().minusDays(1);
        row.with("cause", cause);
        boolean leaver = cause.equals("4") || cause.equals("5");
        boolean old = values.chance(30);
        row.day("birthDate", old ? birth(1952, 1955) : birth(1960, 2000));
        boolean seventyOnly = old && leaver && values.chance(50);
        row.with("seventyOnly", seventyOnly ? "1" : "").with("seventyNoLonger", old && leaver ? "1" : "");
        if (leaver) {
            row.day("retiredDate", left);
        }
        if (old && leaver) {
            row.day("noLongerDate", left);
        }
        if (cause.equals("7")) {
            LocalDate birth = lately().minusYears(75);
            row.day("birthDate", birth).day("lostDate", birth.plusYears(75));
        } else if (!seventyOnly) {
            row.day("lostDate", left.plusDays(1));
        }
    }

    private void dependants(FormRow row, Layout.Version version) {
        String change = values.one(List.of("1", "1", "2", "3"));
        row.with("change", change);
        row.day("birthDate", birth(1950, 2000)).with("sex", values.one(List.of("1", "2")));
        List<String> people = FAMILY.stream()
                .filter(block -> version.columnOf(row.layout().item(block + ".nameKana")) > 0)
                // The row of 2018 has no address of the others, so nothing but a change of theirs can be filed with it.
                .filter(block ->
                        change.equals("3") || version.columnOf(row.layout().item(block + ".addressKanji")) > 0)
                .filter(block -> values.chance(50))
                .toList();
        List<String> named = people.isEmpty() ? List.of("spouse") : people;
        for (String block : FAMILY) {
            if (named.contains(block)) {
                member(row, block, change);
            } else {
                absent(row, block);
            }
        }
    }

    private void member(FormRow row, String block, String change) {
        row.with(block + ".nameKana", values.of(row.layout().item(block + ".nameKana")));
        row.day(block + ".birthDate", block.equals("spouse") ? birth(1950, 2000) : birth(1930, 2025));
        row.with(block + ".personalNumber", values.chance(80) ? values.number() : "");
        row.with(block + ".startDate", "").with(block + ".endDate", "");
        if (!change.equals("3")) {
            row.day(block + (change.equals("1") ? ".startDate" : ".endDate"), lately());
        }
        if (block.equals("spouse")) {
            boolean telephone = values.chance(40);
            row.with("spouse.phoneArea", telephone ? "03" : "").with("spouse.phoneCity", telephone ? "5555" : "");
            row.with("spouse.phoneNumber", telephone ? "0101" : "");
        }
    }

    private static void absent(FormRow row, String block) {
        row.layout().items().stream()
                .map(Item::name)
                .filter(name -> name.startsWith(block + "."))
                .forEach(name -> row.with(name, ""));
    }

    private void seventy(FormRow row) {
        boolean old = values.chance(20);
        row.with("seventyOrOver", old ? "1" : "").with("seventyOnly", old && values.chance(50) ? "1" : "");
        row.day("birthDate", old ? birth(1945, 1955) : birth(1960, 2005));
        if (old && values.chance(60)) {
            row.with("personalNumber", values.number());
        }
    }

    private void annual(FormRow row) {
        seventy(row);
        row.month("applied", "9", "08", "09").month("former", "9", "07", "09");
        row.with("seventyMonths", values.one(List.of("", "", "04", "0506")));
        String worker = values.one(List.of("full", "full", "short", "part"));
        row.with("shortTime", worker.equals("short") ? "1" : "").with("partTime", worker.equals("part") ? "1" : "");
        List<Integer> days = List.of(values.between(8, 30), values.between(8, 31), values.between(8, 30));
        boolean enough = days.stream().anyMatch(day -> day >= 17);
        int fewest = worker.equals("short") ? 11 : worker.equals("part") && !enough ? 15 : 17;
        long sum = 0;
        int counted = 0;
        for (int i = 0; i < MONTHS.size(); i++) {
            long paid = month(row, MONTHS.get(i), 4 + i, days.get(i));
            if (days.get(i) >= fewest) {
                sum += paid;
                counted++;
            }
        }
        sums(row, sum, counted);
    }

    private void changed(FormRow row) {
        seventy(row);
        boolean shortTime = values.chance(20);
        row.with("shortTime", shortTime ? "1" : "").month("former", "9", "06", "09");
        int first = values.between(1, 12);
        long sum = 0;
        for (int i = 0; i < MONTHS.size(); i++) {
            sum += month(row, MONTHS.get(i), (first + i - 1) % 12 + 1, values.between(shortTime ? 11 : 17, 28));
        }
        row.month("changed", "9", "08", "%02d".formatted((first + 2) % 12 + 1));
        sums(row, sum, MONTHS.size());
    }

    private long month(FormRow row, String block, int month, int days) {
        row.with(block + ".month", "%02d".formatted(month)).with(block + ".days", "%02d".formatted(days));
        return pay(row, block + ".", values.between(58_000, values.chance(5) ? 12_000_000 : 900_000));
    }

    private void sums(FormRow row, long sum, int months) {
        row.with("sum", values.yen(Math.min(sum, CAP)));
        row.with("average", values.yen(months == 0 ? 0 : Math.min(sum / months, CAP)));
    }

    private void bonus(FormRow row) {
        seventy(row);
        row.day("paidDate", lately());
        long sum = pay(row, "", values.between(1_000, 12_000_000));
        row.with("total", values.yen(sum > CAP ? CAP : sum - sum % 1_000));
    }
}
