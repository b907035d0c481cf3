package dev.todoke.hub.vault;

import dev.todoke.hub.keys.KeyKind;
import dev.todoke.hub.keys.Keysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    NumberCipher numberCipher(Keysets keysets, VaultProperties properties) {
        return new NumberCipher(keysets.at(properties.keyFile(), KeyKind.NUMBERS, "todoke.vault.key-file"));
    }
}
