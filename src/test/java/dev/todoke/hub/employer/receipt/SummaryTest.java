package dev.todoke.hub.employer.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.employer.receipt.Receipt.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void all_accepted_leaves_nothing_to_do() {
        Summary actual = Summary.of(SampleReceipts.accepted(1_200));

        assertThat(actual.happened().ja()).isEqualTo("被保険者資格取得届 1,200名分を受け付けました。");
        assertThat(actual.happened().en()).isEqualTo("Enrolment: 1,200 people accepted.");
        assertThat(actual.toDo())
                .singleElement()
                .satisfies(step -> assertThat(step.ja()).startsWith("対応は不要です。"));
    }

    @Test
    void partly_accepted_counts_each_fate_and_warns_not_to_send_the_accepted_again() {
        Summary actual = Summary.of(SampleReceipts.partly());

        assertThat(actual.happened().en())
                .startsWith("Enrolment: of 4 people, 2 accepted, 1 sent back, 1 already held from an earlier filing.")
                .contains("Registration of 1 person takes longer");
        assertThat(actual.toDo()).hasSize(2);
        assertThat(actual.toDo().get(0).ja()).contains("差し戻した1名", "もう送らないでください");
        assertThat(actual.toDo().get(1).ja()).contains("個人番号等登録届");
    }

    @Test
    void everyone_sent_back_has_nobody_not_to_send_again() {
        Summary actual =
                Summary.of(SampleReceipts.receipt(State.RETURNED, new Counts(2, 0, 0, 2, 0), List.of(), List.of()));

        assertThat(actual.happened().ja()).isEqualTo("被保険者資格取得届 2名分のうち、2名分を差し戻しました。");
        assertThat(actual.toDo().get(0).ja()).doesNotContain("もう送らないでください");
    }

    @Test
    void an_unreadable_file_is_to_be_sent_again_as_a_whole() {
        Summary actual = Summary.of(SampleReceipts.unreadable(List.of()));

        assertThat(actual.happened().en()).isEqualTo("This file could not be read; nothing was taken.");
        assertThat(actual.toDo().get(0).ja()).contains("ファイル全体を送り直してください");
    }

    @Test
    void the_same_file_again_names_the_first_receipt() {
        Summary actual = Summary.of(SampleReceipts.duplicate());

        assertThat(actual.happened().ja()).contains("2026/12/01 09:00", "F-20261201-0000001", "改めての受付はしていません");
    }
}
