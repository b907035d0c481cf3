package dev.todoke.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.filing.CsvText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PackageCasesTest {
    private RoomsUnderTest rooms;
    private PackageCases unit;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
        unit = rooms.get(PackageCases.class);
    }

    @Test
    void records_wait_a_while_for_others_of_their_office() {
        rooms.shojiFiles(People.shoji(1).text());

        assertThat(rooms.due(AgencySteps.PACKAGE).isEmpty()).isTrue();
        rooms.clock().pass(Duration.ofMinutes(15));
        assertThat(rooms.due(AgencySteps.PACKAGE).items()).hasSize(1);
    }

    @Test
    void each_office_has_a_submission_of_its_own_and_two_files_of_one_office_share_one() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.seisakuFiles(People.seisaku(2).text());
        rooms.shojiFiles(People.shoji(3).text());

        rooms.packUp();

        assertThat(submissions())
                .containsExactlyInAnyOrder("mihon-shoji 21-01-ﾐﾎﾝ ENROLMENT 2", "mihon-seisaku 21-02-ｾｲｻ ENROLMENT 1");
        assertThat(rooms.due(AgencySteps.SEND).items()).hasSize(2);
    }

    @Test
    void the_same_office_filed_for_by_its_agent_has_another_submission() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.drop(
                "mihon-sharoshi",
                "SHFD0006.CSV",
                CsvText.bytes(CsvText.shoji(People.shoji(2).text())));

        rooms.packUp();

        assertThat(submissions())
                .containsExactlyInAnyOrder("mihon-shoji 21-01-ﾐﾎﾝ ENROLMENT 1", "mihon-sharoshi 21-01-ﾐﾎﾝ ENROLMENT 1");
    }

    @Test
    void more_people_than_a_submission_may_hold_go_into_the_next() {
        rooms.shojiFiles(
                People.shoji(1).text(),
                People.shoji(2).text(),
                People.shoji(3).text(),
                People.shoji(4).text());

        rooms.packUp();

        assertThat(submissions())
                .containsExactlyInAnyOrder("mihon-shoji 21-01-ﾐﾎﾝ ENROLMENT 3", "mihon-shoji 21-01-ﾐﾎﾝ ENROLMENT 1");
        assertThat(rooms.count("delivery where state = 'PREPARED' and submission_id is not null"))
                .isEqualTo(4);
    }

    @Test
    void a_case_its_insurer_has_sent_back_meanwhile_stays_out() {
        rooms.seisakuFiles(People.seisaku(1).text(), People.seisaku(2).text());
        rooms.insurerSays("mihon-kenpo", "m-1", rooms.cases().get(0), "REJECTED", "OTHER");

        rooms.packUp();

        assertThat(submissions()).containsExactly("mihon-seisaku 21-02-ｾｲｻ ENROLMENT 1");
        assertThat(rooms.count("agenda where step = 'agency-package-cases'")).isZero();
    }

    @Test
    void packing_the_same_records_twice_makes_no_second_submission() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.clock().pass(Duration.ofMinutes(15));
        AgendaBatch batch = rooms.due(AgencySteps.PACKAGE);

        unit.run(batch);
        unit.run(batch);

        assertThat(submissions()).hasSize(1);
    }

    @Test
    void people_stand_in_a_submission_in_the_order_they_were_filed() {
        rooms.shojiFiles(
                People.shoji(3).text(), People.shoji(1).text(), People.shoji(2).text());

        rooms.packUp();

        Submission submission = rooms.submissionOf(rooms.cases().get(0));
        assertThat(rooms.get(Submissions.class).cases(submission.id()))
                .containsExactlyElementsOf(
                        rooms.cases().stream().map(Casefile::id).toList());
    }

    private List<String> submissions() {
        return rooms.jdbc()
                .sql("select concat_ws(' ', employer_id, office_key, form, people) from submission")
                .query(String.class)
                .list();
    }
}
