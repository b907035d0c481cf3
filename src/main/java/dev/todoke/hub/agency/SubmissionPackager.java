package dev.todoke.hub.agency;

import dev.todoke.hub.filing.OfficeLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Puts one filing into the ZIP that an application consists of: a folder named by the procedure with {@code kousei.xml} (構成管理情報), the
 * form's XML and SHFD0006.CSV as attachment. The same content always gives the same bytes.
 */
@Component
public class SubmissionPackager {
    /** Size at which the agency's automatic check refuses a CSV, in bytes (specification 16.2). */
    public static final int CSV_SIZE_LIMIT = 4_500_000;

    private static final Pattern SEND_KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    private static final LocalDateTime SAME_TIME_ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Map<String, AgencyProperties.Procedure> procedures;

    SubmissionPackager(AgencyProperties properties) {
        this.procedures = properties.procedures() == null ? Map.of() : Map.copyOf(properties.procedures());
    }

    /**
     * @param sendKey letters, digits and hyphens, at most 64; never used again for another content
     * @param formCode record code of the people in the CSV, for example {@code 2200700}
     * @param csv the bytes of SHFD0006.CSV, below {@link #CSV_SIZE_LIMIT}
     * @param people number of records in it
     * @throws IllegalArgumentException when the key, the form or the size is not allowed
     */
    public SubmissionPackage pack(String sendKey, String formCode, OfficeLine office, byte[] csv, int people) {
        if (!SEND_KEY.matcher(sendKey).matches()) {
            throw new IllegalArgumentException("A send key is up to 64 letters, digits and hyphens");
        }
        if (csv.length >= CSV_SIZE_LIMIT) {
            throw new IllegalArgumentException(
                    "The agency takes CSV files below " + CSV_SIZE_LIMIT + " bytes, this one has " + csv.length);
        }
        AgencyProperties.Procedure procedure = procedures.get(formCode);
        if (procedure == null) {
            throw new IllegalArgumentException(
                    "No procedure for form " + formCode + ": set todoke.agency.procedures." + formCode);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("kousei.xml", ApplicationXml.kousei(procedure, office));
        files.put(ApplicationXml.formFile(procedure), ApplicationXml.form(procedure, formCode, office, people));
        files.put(ApplicationXml.ATTACHMENT, csv);
        byte[] zip = zip(procedure.procedureId(), files);
        return new SubmissionPackage(sendKey, procedure.procedureId(), zip, sha256(zip));
    }

    private static byte[] zip(String folder, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
                entry.setTimeLocal(SAME_TIME_ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
