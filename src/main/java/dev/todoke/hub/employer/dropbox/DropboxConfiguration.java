package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters by which the routes' SFTP consumers see the files left in one folder each. */
@Configuration(proxyBeanMethods = false)
class DropboxConfiguration {

    @Bean
    DropFilter dropFilter(Employers employers) {
        return new DropFilter(employers, Folder.IN);
    }

    @Bean
    DropFilter checkDropFilter(Employers employers) {
        return new DropFilter(employers, Folder.CHECK);
    }
}
