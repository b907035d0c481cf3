package dev.todoke.hub.app.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpException;
import dev.todoke.hub.agency.AgencyFailures;
import dev.todoke.hub.partner.Partner;
import jakarta.jms.JMSException;
import java.net.ConnectException;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQAddressFullException;
import org.apache.activemq.artemis.api.core.ActiveMQNotConnectedException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jms.UncategorizedJmsException;

class CulpritTest {

    private static final Partner INSURER = Partner.insurer("mihon-kenpo");

    private static JMSException saying(Exception broker) {
        JMSException failure = new JMSException("broker");
        failure.initCause(broker);
        return failure;
    }

    @Test
    void an_agency_without_answer_is_to_blame() {
        assertThat(Culprit.of(List.of(Partner.AGENCY), AgencyFailures.unavailable()))
                .contains(Partner.AGENCY);
    }

    @Test
    void a_full_queue_is_its_insurers_and_the_broker_is_well() {
        Exception failure = new UncategorizedJmsException(saying(new ActiveMQAddressFullException("full")));

        assertThat(Culprit.of(List.of(Partner.BROKER, INSURER), failure)).contains(INSURER);
    }

    @Test
    void a_broker_out_of_reach_is_no_insurers_fault() {
        Exception failure = new UncategorizedJmsException(saying(new ActiveMQNotConnectedException("down")));

        assertThat(Culprit.of(List.of(Partner.BROKER, INSURER), failure)).contains(Partner.BROKER);
    }

    @Test
    void a_client_that_changes_over_to_the_backup_is_no_insurers_fault() {
        Exception failure = new IllegalStateException("AMQ219061: Cannot send a packet while channel is failing over.");

        assertThat(Culprit.of(List.of(Partner.BROKER, INSURER), failure)).contains(Partner.BROKER);
    }

    @Test
    void an_sftp_server_that_is_down_is_to_blame_and_one_that_refuses_a_file_is_not() {
        Exception down = new GenericFileOperationFailedException(
                "cannot connect", new JSchException("refused", new ConnectException()));
        Exception refused = new GenericFileOperationFailedException("no such folder", new SftpException(2, "no"));

        assertThat(Culprit.of(List.of(Partner.DROPBOX), down)).contains(Partner.DROPBOX);
        assertThat(Culprit.of(List.of(Partner.DROPBOX), refused)).isEmpty();
    }

    @Test
    void a_database_that_is_away_is_nobodys_fault() {
        assertThat(Culprit.of(List.of(Partner.AGENCY, Partner.BROKER), new DataAccessResourceFailureException("away")))
                .isEmpty();
    }
}
