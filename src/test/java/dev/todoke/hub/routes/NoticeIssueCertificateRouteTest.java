package dev.todoke.hub.routes;

import static dev.todoke.hub.app.agenda.AgendaUnderTest.HUB;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.notice.IssueCertificate;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.stubbing.Answer;
import org.springframework.jms.UncategorizedJmsException;

class NoticeIssueCertificateRouteTest implements WorkOneByOne {

    private final IssueCertificate issueCertificate = mock(IssueCertificate.class);

    @RegisterExtension
    final RouteUnderTest unit =
            new RouteUnderTest("notice-issue-certificate").bind("issueCertificate", issueCertificate);

    @Override
    public RouteUnderTest route() {
        return unit;
    }

    @Override
    public String step() {
        return "notice-issue-certificate";
    }

    @Override
    public void stepDoes(Answer<?> answer) {
        doAnswer(answer).when(issueCertificate).run(any());
    }

    @Test
    void issues_each_certificate_that_is_due() {
        List<AgendaItem> items = unit.agenda.due(2);

        unit.poll();

        verify(issueCertificate).run(batchOf(items.subList(0, 1)));
        verify(issueCertificate).run(batchOf(items.subList(1, 2)));
        verify(unit.agenda.rows, atLeastOnce()).claim(step(), 1, Duration.ofMinutes(2), HUB);
    }

    @Test
    void work_waits_while_the_broker_is_away() {
        waitsAfter(new JMSException("no broker"));
    }

    @Test
    void work_waits_while_the_broker_is_away_as_spring_says_it() {
        waitsAfter(new UncategorizedJmsException("no broker"));
    }
}
