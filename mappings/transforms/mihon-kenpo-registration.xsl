<?xml version="1.0" encoding="UTF-8"?>
<!-- The registration message as 見本健康保険組合 reads it: its own element names, Japanese eras, no arrival. Insured persons and dependants. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:todoke:registration:1"
                xmlns:era="urn:todoke:era"
                xmlns="urn:mihon-kenpo:加入者登録:1"
                exclude-result-prefixes="xs r era">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- First day of each era and the code the forms use for it. -->
  <xsl:variable name="eras" as="element(era:era)*">
    <era:era code="9" from="2019-05-01"/>
    <era:era code="7" from="1989-01-08"/>
    <era:era code="5" from="1926-12-25"/>
    <era:era code="3" from="1912-07-30"/>
    <era:era code="1" from="1868-01-25"/>
  </xsl:variable>

  <xsl:template match="/r:registration">
    <加入者登録>
      <伝文番号><xsl:value-of select="r:messageId"/></伝文番号>
      <版><xsl:value-of select="r:version"/></版>
      <作成日時><xsl:value-of select="r:sentAt"/></作成日時>
      <案件番号><xsl:value-of select="r:caseNo"/></案件番号>
      <保険者番号><xsl:value-of select="r:insurerNumber"/></保険者番号>
      <事業所>
        <事業所整理記号><xsl:value-of select="r:office/r:symbol"/></事業所整理記号>
        <事業所番号><xsl:value-of select="r:office/r:number"/></事業所番号>
        <事業所名称><xsl:value-of select="r:office/r:name"/></事業所名称>
      </事業所>
      <xsl:choose>
        <xsl:when test="r:dependantOf"><xsl:call-template name="dependant"/></xsl:when>
        <xsl:otherwise><xsl:call-template name="insured"/></xsl:otherwise>
      </xsl:choose>
    </加入者登録>
  </xsl:template>

  <xsl:template name="insured">
    <被保険者>
      <xsl:for-each select="r:insuredNumber">
        <被保険者整理番号><xsl:value-of select="."/></被保険者整理番号>
      </xsl:for-each>
      <カナ氏名><xsl:value-of select="r:person/r:nameKana"/></カナ氏名>
      <漢字氏名><xsl:value-of select="r:person/r:nameKanji"/></漢字氏名>
      <生年月日><xsl:sequence select="era:date(xs:date(r:person/r:birthDate))"/></生年月日>
      <xsl:for-each select="r:person/r:sex">
        <性別><xsl:value-of select="if (. = 'M') then 1 else 2"/></性別>
      </xsl:for-each>
      <xsl:apply-templates select="r:person/r:address"/>
      <資格取得年月日><xsl:sequence select="era:date(xs:date(r:acquiredOn))"/></資格取得年月日>
      <報酬月額 通貨="{r:remuneration/r:money}" 現物="{r:remuneration/r:inKind}" 合計="{r:remuneration/r:total}"/>
      <被扶養者><xsl:value-of select="if (xs:boolean(r:dependants)) then '有' else '無'"/></被扶養者>
      <資格確認書><xsl:value-of select="if (xs:boolean(r:certificateWanted)) then '要' else '不要'"/></資格確認書>
      <xsl:apply-templates select="r:personalNumberEnvelope | r:personalNumberMissing"/>
    </被保険者>
  </xsl:template>

  <xsl:template name="dependant">
    <被扶養者>
      <xsl:for-each select="r:insuredNumber">
        <被保険者整理番号><xsl:value-of select="."/></被保険者整理番号>
      </xsl:for-each>
      <被保険者カナ氏名><xsl:value-of select="r:dependantOf/r:insured/r:nameKana"/></被保険者カナ氏名>
      <被保険者生年月日><xsl:sequence select="era:date(xs:date(r:dependantOf/r:insured/r:birthDate))"/></被保険者生年月日>
      <続柄>
        <xsl:for-each select="r:dependantOf/r:relationText"><xsl:attribute name="その他" select="."/></xsl:for-each>
        <xsl:value-of select="r:dependantOf/r:relation"/>
      </続柄>
      <カナ氏名><xsl:value-of select="r:person/r:nameKana"/></カナ氏名>
      <漢字氏名><xsl:value-of select="r:person/r:nameKanji"/></漢字氏名>
      <生年月日><xsl:sequence select="era:date(xs:date(r:person/r:birthDate))"/></生年月日>
      <性別><xsl:value-of select="if (r:person/r:sex = 'M') then 1 else 2"/></性別>
      <xsl:apply-templates select="r:person/r:address"/>
      <認定年月日><xsl:sequence select="era:date(xs:date(r:acquiredOn))"/></認定年月日>
      <資格確認書><xsl:value-of select="if (xs:boolean(r:certificateWanted)) then '要' else '不要'"/></資格確認書>
      <xsl:apply-templates select="r:personalNumberEnvelope | r:personalNumberMissing"/>
    </被扶養者>
  </xsl:template>

  <xsl:template match="r:address">
    <住所>
      <xsl:for-each select="r:postcode"><郵便番号><xsl:value-of select="."/></郵便番号></xsl:for-each>
      <xsl:for-each select="r:kana"><カナ住所><xsl:value-of select="."/></カナ住所></xsl:for-each>
      <xsl:for-each select="r:kanji"><漢字住所><xsl:value-of select="."/></漢字住所></xsl:for-each>
    </住所>
  </xsl:template>

  <xsl:template match="r:personalNumberEnvelope">
    <個人番号 形式="JWE"><xsl:value-of select="."/></個人番号>
  </xsl:template>

  <xsl:template match="r:personalNumberMissing">
    <個人番号なし 理由="{if (@reason = 'NO_MY_NUMBER_EXISTS') then '番号なし' else '記載なし'}"/>
  </xsl:template>

  <xsl:function name="era:date" as="node()*">
    <xsl:param name="day" as="xs:date"/>
    <xsl:variable name="era" select="$eras[xs:date(@from) le $day][1]"/>
    <xsl:attribute name="元号" select="$era/@code"/>
    <xsl:value-of select="format-number(year-from-date($day) - year-from-date(xs:date($era/@from)) + 1, '00')
                          || format-date($day, '[M01][D01]')"/>
  </xsl:function>
</xsl:stylesheet>
