package dev.todoke.hub.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Large files of one invented person, over and over. */
final class ManyRows {
    static final Charset CHARSET = Charset.forName("windows-31j");

    private ManyRows() {}

    /** @param dependants the item that says whether the person has dependants; anything but 0 and 1 is wrong */
    static Path write(Path file, int rows, char dependants) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, CHARSET)) {
            out.write("21,01,ﾐﾎﾝ,001,20261201,22223\r\n[kanri]\r\n,001\r\n");
            out.write("21,01,ﾐﾎﾝ,12345,100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03,5555,0101\r\n[data]\r\n");
            for (int row = 0; row < rows; row++) {
                out.write("2200700,21,01,ﾐﾎﾝ,12345,,ﾐﾎﾝ ﾀﾛｳ,見本　太郎,7,020401,1,1,123456789018,,,,,9,081101," + dependants
                        + ",250000,0,250000,,,,,,,,,,,\r\n");
            }
        }
        return file;
    }
}
