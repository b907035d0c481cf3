package dev.todoke.hub.employer;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the employers at start; a file that cannot be right stops it. */
@Configuration(proxyBeanMethods = false)
class EmployersConfiguration {

    @Bean
    Employers employers(EmployersProperties properties) throws IOException {
        return EmployerFolder.read(properties.folder(), properties.keysFolder());
    }
}
