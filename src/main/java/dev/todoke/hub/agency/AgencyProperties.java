package dev.todoke.hub.agency;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the agency is and who we are to it.
 *
 * @param baseUrl root of the application interface, without a slash at the end
 * @param tokenUrl where access tokens are issued
 * @param softwareId ソフトウェアID given by the agency
 * @param apiKey the secret that belongs to the software id
 * @param refreshTokenFile file with the refresh token of the applicant's login (owner-readable only, rewritten when the agency issues a new
 *     one); without it the hub asks with its own credentials alone, which the simulator accepts
 * @param connectTimeout how long to wait for a connection
 * @param requestTimeout how long to wait for a whole answer
 * @param procedures what to apply for, by form code ({@code 2200700})
 */
@ConfigurationProperties("todoke.agency")
record AgencyProperties(
        URI baseUrl,
        URI tokenUrl,
        String softwareId,
        String apiKey,
        Path refreshTokenFile,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration requestTimeout,
        Map<String, Procedure> procedures) {

    /**
     * One procedure of the agency. The ids change with the agency's releases, so they are settings.
     *
     * @param procedureId 手続ID, 16 digits
     * @param formId 様式ID, 18 characters
     * @param name 手続名称
     * @param destinationId 提出先識別子
     * @param destination 提出先名称
     */
    record Procedure(String procedureId, String formId, String name, String destinationId, String destination) {}

    @Override
    public String toString() {
        return "AgencyProperties[" + baseUrl + "]";
    }
}
