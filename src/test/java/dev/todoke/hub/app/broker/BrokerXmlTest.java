package dev.todoke.hub.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.ha.SharedStoreBackupPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStorePrimaryPolicyConfiguration;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is written for an Artemis outside is, read by Artemis, what the embedded one has. */
class BrokerXmlTest {
    private static final List<InsurerAccount> INSURERS =
            List.of(new InsurerAccount("kyokai-tokyo", "01130012"), new InsurerAccount("mihon-kenpo", "06139992"));

    @TempDir
    Path folder;

    private final BrokerProperties properties =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("todoke.broker", BrokerProperties.class);

    @Test
    void artemis_reads_the_same_queues_rights_and_limits_out_of_it() throws Exception {
        Configuration written = new BrokerSettings(properties).of(folder.resolve("store"), INSURERS);
        Configuration read = read(written, BrokerPair.Role.PRIMARY);

        assertThat(queues(read)).isNotEmpty().isEqualTo(queues(written));
        assertThat(read.getSecurityRoles()).isEqualTo(written.getSecurityRoles());
        var limits = read.getAddressSettings().get("#");
        var expected = written.getAddressSettings().get("#");
        assertThat(limits.getPageFullMessagePolicy()).isEqualTo(expected.getPageFullMessagePolicy());
        assertThat(limits.getPageLimitBytes()).isEqualTo(expected.getPageLimitBytes());
        assertThat(limits.getMaxSizeBytes()).isEqualTo(expected.getMaxSizeBytes());
        assertThat((Object) limits.getDeadLetterAddress()).isEqualTo(expected.getDeadLetterAddress());
        assertThat((Object) limits.getExpiryAddress()).isEqualTo(expected.getExpiryAddress());
        assertThat(limits.getMaxDeliveryAttempts()).isEqualTo(expected.getMaxDeliveryAttempts());
        assertThat(limits.getRedeliveryDelay()).isEqualTo(expected.getRedeliveryDelay());
        assertThat(limits.getIDCacheSize()).isEqualTo(expected.getIDCacheSize());
        assertThat(limits.isAutoCreateQueues()).isFalse();
        assertThat(limits.isAutoCreateAddresses()).isFalse();
        assertThat(read.getJournalBufferTimeout_NIO()).isEqualTo(written.getJournalBufferTimeout_NIO());
        assertThat(read.isPersistIDCache()).isTrue();
        assertThat(read.getBrokerPlugins()).hasSize(1).allMatch(SenderStamp.class::isInstance);
    }

    @Test
    void each_half_of_the_pair_knows_its_part_and_the_other() throws Exception {
        Configuration settings = new BrokerSettings(properties).of(folder.resolve("store"), INSURERS);
        Configuration primary = read(settings, BrokerPair.Role.PRIMARY);
        Configuration backup = read(settings, BrokerPair.Role.BACKUP);

        assertThat(primary.getHAPolicyConfiguration()).isInstanceOf(SharedStorePrimaryPolicyConfiguration.class);
        assertThat(backup.getHAPolicyConfiguration()).isInstanceOf(SharedStoreBackupPolicyConfiguration.class);
        assertThat(primary.getConnectorConfigurations().get("other").getParams())
                .containsEntry("port", "2");
        assertThat(primary.getClusterConfigurations()).hasSize(1);
        assertThat(primary.getClusterPassword()).isEqualTo("secret of the pair");
        assertThat(backup.getJournalLocation()).isEqualTo(primary.getJournalLocation());
    }

    /** What a queue is made of here; Artemis fills in defaults of its own besides. */
    private static List<String> queues(Configuration settings) {
        return settings.getAddressConfigurations().stream()
                .flatMap(address -> address.getQueueConfigs().stream()
                        .map(queue -> address.getName() + " " + address.getRoutingTypes() + " " + queue.getName() + " "
                                + queue.getRoutingType() + " " + queue.isDurable()))
                .toList();
    }

    private Configuration read(Configuration written, BrokerPair.Role role) throws Exception {
        StringWriter xml = new StringWriter();
        new BrokerXml(written, new BrokerPair(role, "tcp://127.0.0.1:1", "tcp://127.0.0.1:2", "secret of the pair"))
                .write(xml);
        Path file = Files.writeString(folder.resolve(role + ".xml"), xml.toString());
        FileConfiguration read = new FileConfiguration();
        new FileDeploymentManager(file.toUri().toString()).addDeployable(read).readConfiguration();
        return read;
    }
}
