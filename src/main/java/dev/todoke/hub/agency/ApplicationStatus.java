package dev.todoke.hub.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the agency is with one application.
 *
 * @param arriveId 到達番号
 * @param word the agency's own word, shown to people as it is
 * @param documents documents it has brought so far, by number
 */
public record ApplicationStatus(String arriveId, Stage stage, String word, List<Listed> documents) {
    public ApplicationStatus {
        documents = List.copyOf(documents);
    }

    /** The stages the hub acts on. */
    public enum Stage {
        /** 到達 */
        ARRIVED("到達"),
        /** 審査中 */
        EXAMINING("審査中"),
        /** 審査中（補正待ち）: the employer has to correct something first. */
        AWAITING_CORRECTION("審査中（補正待ち）"),
        /** 審査終了: the documents can be fetched. */
        EXAMINED("審査終了"),
        /** 手続終了: nothing more will come. */
        FINISHED("手続終了"),
        /** A word the hub does not act on; see {@link ApplicationStatus#word}. */
        OTHER("");

        private final String word;

        /** The agency's word for it. */
        public String word() {
            return word;
        }

        Stage(String word) {
            this.word = word;
        }

        static Stage of(String word) {
            for (Stage stage : values()) {
                if (stage != OTHER && stage.word.equals(word)) {
                    return stage;
                }
            }
            return word.startsWith(FINISHED.word) ? FINISHED : OTHER;
        }
    }

    /**
     * A document that can be fetched.
     *
     * @param number counts from 1 within the application
     * @param received whether its receipt has been confirmed
     * @param fetchBefore last day it can be fetched (取得期限); null when the agency names none
     */
    public record Listed(int number, String title, boolean received, LocalDate fetchBefore) {}

    /** The last day by which all that is not received yet must be fetched. */
    Optional<LocalDate> fetchBefore() {
        return documents.stream()
                .filter(listed -> !listed.received() && listed.fetchBefore() != null)
                .map(Listed::fetchBefore)
                .min(Comparator.naturalOrder());
    }
}
