package dev.todoke.hub.simulator.agency;

/**
 * 標準報酬月額: the grade of a monthly remuneration. Health insurance has 50 grades (健康保険法40条), the pension the 32 from 88 to 650
 * (厚生年金保険法20条).
 */
final class StandardRemuneration {
    private static final int[] GRADES = {
        58, 68, 78, 88, 98, 104, 110, 118, 126, 134, 142, 150, 160, 170, 180, 190, 200, 220, 240, 260, 280, 300, 320,
        340, 360, 380, 410, 440, 470, 500, 530, 560, 590, 620, 650, 680, 710, 750, 790, 830, 880, 930, 980, 1030, 1090,
        1150, 1210, 1270, 1330, 1390
    };
    /** From this grade on, a grade begins 35,000 yen below its amount; below it, half-way from the grade before. */
    private static final int FIRST_OF_TOP = 1090;

    private StandardRemuneration() {}

    /** In thousands of yen. */
    static int health(long yen) {
        int standard = GRADES[0];
        for (int i = 1; i < GRADES.length; i++) {
            long from = GRADES[i] >= FIRST_OF_TOP ? (GRADES[i] - 35) * 1000L : (GRADES[i - 1] + GRADES[i]) * 500L;
            if (yen >= from) {
                standard = GRADES[i];
            }
        }
        return standard;
    }

    /** In thousands of yen. */
    static int pension(long yen) {
        return Math.max(88, Math.min(650, health(yen)));
    }
}
