package dev.todoke.hub.audit;

import dev.todoke.hub.keys.KeyKind;
import dev.todoke.hub.keys.Keysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Seal auditSeal(Keysets keysets, AuditProperties properties) {
        return new Seal(keysets.at(properties.keyFile(), KeyKind.AUDIT, "todoke.audit.key-file"));
    }
}
