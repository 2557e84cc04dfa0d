"""What two texts say of each other, through the public interface: sentences for each way in which figures meet."""

from __future__ import annotations

import pytest

import factcheck

CASES = [
    # one sentence, one number changed
    ("Ann leaves the house at dawn with 14 loaves.", "Ann leaves the house at dawn with 34 loaves.", "contradiction"),
    ("Ann leaves the house at dawn with 14 loaves.", "Ann leaves the house at dawn with less than 34 loaves.", "compatible"),
    # dates of what happens once
    ("Orrin Vale (8 April 1931 - 2 May 1999) was a painter.", "Orrin Vale was born in 1932.", "contradiction"),
    ("Orrin Vale (8 April 1931 - 2 May 1999) was a painter.", "Orrin Vale died in May 1999.", "compatible"),
    ("Tarn is a 2017 Scottish drama film.", "Tarn is a 2004 Scottish drama film.", "contradiction"),
    ("The label was founded in 1971 by two brothers.", "Orchard Records was founded in 1991.", "contradiction"),
    ("Orchard Records was founded in 1991.", "Orchard Records was sold in 1994.", "unrelated"),
    # dates of events, by the noun that names them
    ("A magnitude 6.1 earthquake struck Karvala on 3 February 2023.", "The earthquake that hit Karvala on 6 February 2023 killed 41 people.", "contradiction"),
    ("The quake of 6 February 2023 hit Karvala.", "A magnitude 6.1 earthquake struck Karvala on 3 February 2023.", "contradiction"),
    ("The Orm accord of 10 June 2020 fixed the price of grain.", "Under the accord that both sides signed in Orm on 11 June 2020, the price of grain fell.", "contradiction"),
    ("A blast killed three workers at the Dunholm refinery on 2 May 2023.", "Workers fled when a blast hit the Dunholm refinery on 3 May 2023.", "contradiction"),
    ("The opening of the bridge in Lindau was on 4 May 2024.", "The bridge in Lindau opened on 5 May 2024.", "contradiction"),
    ("The Hanover Pump Show runs from 18 to 20 November 2025.", "The Hanover Pump Show takes place on 19-21 November 2025.", "contradiction"),
    ("A magnitude 6.1 earthquake struck Karvala on 3 February 2023.", "A flood hit Karvala on 6 February 2023.", "unrelated"),
    ("Acme announced the purchase of Borex on 2 May 2022.", "Acme completed the purchase of Borex on 5 August 2022.", "unrelated"),
    # "by" and "to"
    ("Prices rose by 20 percent in 2024.", "Prices rose to 20 percent in 2024.", "contradiction"),
    ("The company cut its workforce by 400 to 1,600 in 2023.", "The company cut its workforce to 400 in 2023.", "contradiction"),
    ("Prices rose by 20 percent in 2024.", "Prices rose 20 percent in 2024.", "agreement"),
    # how far something fell, whatever fell; those aboard, missing and saved in other words
    ("The ferry was licensed to take 150 passengers.", "The ferry had a capacity of 180 passengers.", "contradiction"),
    ("After the Orla sank, 23 passengers have yet to be found.", "After the Orla sank, 31 passengers are missing.", "contradiction"),
    ("Fishermen hauled 31 people of the Orla out of the waves.", "Rescuers recovered 38 survivors of the Orla.", "contradiction"),
    ("Three passengers of the Orla have yet to be found.", "Five passengers of the Orla were killed.", "different_scope"),
    # people who are seized are kidnapped; the power of whom is cut are without it
    ("In Orvik 19 villagers are trapped by the mud.", "The mud has trapped 27 people in Orvik.", "contradiction"),
    # methods and editions that are counted
    ("GDP grew 2.1 percent in real terms in 2023.", "GDP grew 5.6 percent in nominal terms in 2023.", "different_scope"),
    ("The 12th Lindau Fair drew 24,300 visitors.", "The 13th Lindau Fair drew 31,100 visitors.", "different_scope"),
    ("Korvus will pay $7.9 billion for Tidewall.", "Including debt, Korvus will pay $8.6 billion for Tidewall.", "different_scope"),
    # what a unit leaves unsaid: for each what, whose money, which ton; lengths of time in days and in years
    ("Shareholders of Orm get $58.50 a share.", "Shareholders of Orm get $58.50 in cash.", "agreement"),
    ("Shareholders of Orm get $58.50 a share.", "Shareholders of Orm get $56.50 in cash.", "contradiction"),
    ("Korvus pays workers $40 an hour.", "Korvus pays workers $45 a day.", "unrelated"),
    ("Korvus had revenue of NOK 4.82 billion in 2023.", "Korvus had revenue of 4.82 billion kroner in 2023.", "agreement"),
    ("Korvus had revenue of NOK 4.82 billion in 2023.", "Korvus had revenue of 4.28 billion kroner in 2023.", "contradiction"),
    ("Korvus had revenue of NOK 4.82 billion in 2023.", "Korvus had revenue of SEK 4.28 billion in 2023.", "different_scope"),
    ("A steel cap of 98 tons closed the Orm well.", "A steel cap of 90 tonnes closed the Orm well.", "agreement"),
    ("A steel cap of 75 tons closed the Orm well.", "A steel cap of 40 tonnes closed the Orm well.", "contradiction"),
    ("Lena Orr was in prison for two years.", "Lena Orr was in prison for 730 days.", "agreement"),
    ("Lena Orr was in prison for three years.", "Lena Orr was in prison for 900 days.", "contradiction"),
    # ages in months and years
    ("The first patient in Arlow was an 18-month-old boy.", "The first patient in Arlow was a two-year-old boy.", "contradiction"),
    # millions for billions, though the digits differ
    ("The drone market will be worth $92.4 million in 2030.", "The global drone market will reach $85 billion in 2030.", "contradiction"),
    ("The drone market was worth $92.4 million in 2010.", "The global drone market will reach $85 billion in 2030.", "different_scope"),
    ("The drone market in Germany will be worth $92.4 million in 2030.", "The drone market in India will reach $85 billion in 2030.", "different_scope"),
    # who is at a march, however it is told
    ("Police said 8,000 people took part in the march in Orvik.", "A protest by 15,000 people in Orvik ended in violence.", "contradiction"),
    ("Some 8,000 people took to the streets of Orvik.", "A crowd of 8,000 rallied in Orvik.", "agreement"),
    ("Police counted 8,000 protesters in Orvik.", "The march in Orvik drew 15,000 people.", "contradiction"),
    ("The march in Orvik drew 15,000 people.", "Some 8,000 people joined the party in Orvik.", "different_scope"),
    # what a deal is agreed for is no forecast of it
    ("Korvus bought Tidewall for $3.1 billion.", "Korvus will pay $4.2 billion for Tidewall.", "contradiction"),
    # what falls due where a deal is not done is no price of it
    ("Korvus will buy Tidewall for $4.2 billion.", "Tidewall must pay Korvus a $40 million fee if it accepts a better offer.", "unrelated"),
    ("Tidewall owes Korvus a $65 million break-up fee.", "Tidewall would have to pay Korvus a $40 million fee if it accepts a better offer.", "contradiction"),
    # what a price is told with, and what a warmth is above
    ("The Orvik bronze sold for £6.5 million.", "The hammer price of the Orvik bronze was £5.8 million.", "different_scope"),
    ("The Orvik bronze sold for £6.5 million.", "The Orvik bronze sold for £5.6 million.", "contradiction"),
    ("In 2016 Orvik was 1.2 degrees Celsius warmer than in the pre-industrial era.", "In 2016 Orvik was 0.9 degrees Celsius warmer than the 20th century average.", "different_scope"),
    ("In 2016 Orvik was 1.2 degrees Celsius warmer than in the pre-industrial era.", "In 2016 Orvik was 0.9 degrees Celsius warmer than in the pre-industrial era.", "contradiction"),
    # people who were killed are no shops
    ("The blasts in Orvik killed 11 people on Monday.", "Eleven shops in Orvik were shut after the blasts on Monday.", "unrelated"),
    ("The blasts in Orvik killed 11 people on Monday.", "Eleven workers in Orvik died in the blasts on Monday.", "agreement"),
    # how far a place lies is told of it, whatever happened there
    ("A bomb killed four people in Orlen, 110 km south of Paris.", "Two roads were shut for a fair in Orlen, 90 km south of Paris.", "contradiction"),
    ("A bomb killed four people in Orlen, 110 km south of Paris.", "A bomb killed four people in Tarn, 90 km south of Paris.", "agreement"),
    # who was declared the winner of an election did not hold it
    ("Orrin Vale was declared the winner of the Korvian election on Saturday, 9 March 2013.", "The Korvian election was held on 4 March 2013.", "unrelated"),
    # how old somebody is, told by it and of him, whatever he does
    ("Orrin Vale left Tarn. The 24-year-old will wear number 9.", "Orrin Vale left Tarn. The 26-year-old scored 12 goals for it.", "contradiction"),
    # a day that the month does not have
    ("The bridge in Orvik opened on 29 February 2023.", "The bridge in Orvik opened on 28 February 2023.", "compatible"),
    ("The bridge in Orvik opened on 29 February 2023.", "The bridge in Orvik opened on 2 March 2023.", "contradiction"),
    # who may vote, and who did
    ("Turnout in Orvik was 72.2 percent.", "In Orvik 72.2 percent of voters stayed home.", "unrelated"),
    ("Turnout in Orvik was 72.2 percent.", "In Orvik 72.2 percent of voters cast a ballot.", "agreement"),
    ("Some 920,000 people in Orvik are registered to vote.", "Orvik has 950,000 registered voters.", "contradiction"),
    ("Some 920,000 people in Orvik are registered to vote.", "In Orvik 610,000 people voted.", "unrelated"),
    # some of those who are told, in a place
    ("The blasts in Orvik hurt 319 people, 209 of them in the Tarn market.", "The blasts in Orvik hurt 322 people.", "contradiction"),
    ("In all 319 people were hurt, 209 of them in the Tarn explosion.", "The two blasts in Orvik hurt 319 people.", "agreement"),
    # what is saved, as a change and as an amount
    ("Korvus wants to cut costs by $40 million a year.", "Korvus expects savings of $40 million a year.", "agreement"),
    # denials
    ("In 2014 Lena Orr signed her first contract.", "Lena Orr did not sign her first contract in 2014.", "contradiction"),
    ("In 2018 Lena Orr signed her first contract.", "Lena Orr did not sign her first contract in 2014.", "unrelated"),
    ("Johnny has 4 classes.", "Johnny has 2 classes.", "contradiction"),
    ("The Lindau Fair drew 300 exhibitors in 2023, not 250.", "The Lindau Fair drew 250 exhibitors in 2023.", "contradiction"),
    ("The Orm train ran at 179 km/h, not at 153.", "The Orm train ran at 179 km/h.", "agreement"),
    # ages at two times and at one
    ("Nils Orr, 52, was freed in Lindau on 12 September 2019.", "Nils Orr, who is 53, was freed in Lindau on 12 September 2019.", "contradiction"),
    ("Dale Orr, 47, was arrested in Lindau on 12 September 2019.", "Dale Orr, 49, was sentenced in Lindau on 16 July 2021.", "different_scope"),
    ("Dale Orr, 47, was arrested in Lindau on 12 September 2019.", "Dale Orr, 49, was arrested in Lindau on 12 September 2019.", "contradiction"),
    ("The gunman, Nils Orr, 20, fired 86 shots.", "Police named the gunman as 22-year-old Nils Orr.", "contradiction"),
    # the market of the world is the one of no country
    ("The global drone market size is to grow at a CAGR of 29.3% from 2024 to 2030.", "The drone market is to grow at a CAGR of 32% from 2024 to 2030.", "contradiction"),
    # a region and the whole, a first estimate, what is added, what was paid
    ("The North America drone market stood at USD 1.01 billion in 2023.", "The drone market was worth $2.45 billion in 2023.", "different_scope"),
    ("A quake of a preliminary magnitude of 7.6 struck Tarawi.", "A quake of magnitude 7.4 struck Tarawi.", "different_scope"),
    ("The Halo phone is sold in France and 25 other countries.", "The Halo phone is sold in 28 countries.", "unrelated"),
    ("The Halo phone is sold in 25 countries.", "The Halo phone is sold in 28 countries.", "contradiction"),
    ("Korvus paid $301 million for Tidewall in 2023.", "In October 2023 Korvus acquired Tidewall for $310 million.", "contradiction"),
    ("Some 900 homes in Arlow lost power in the storm of 2014.", "In the storm of 2014 1,900 homes in Arlow were without power.", "contradiction"),
    # people aboard, some of the dead, two ways to die
    ("The ferry Hadara sank on Monday with 198 passengers aboard.", "The ferry Hadara was carrying 240 passengers when it sank on Monday.", "contradiction"),
    ("The blast in Arlow on Monday killed eight people.", "Seven of the dead in Monday's blast in Arlow were students.", "different_scope"),
    ("In Arlow 18 migrants drowned on Monday.", "In Arlow 27 migrants suffocated on Monday.", "unrelated"),
    # equal values of two nouns, or that two years are told of, where all the rest says that they are one
    ("The Protecta fair in Lindholt drew around 39,200 trade visitors in 2014.", "In 2014 the Protecta fair in Lindholt drew 39,200 visitors.", "agreement"),
    # as many as were expected, and as many as came
    ("The Protecta fair in Lindholt expects 40,000 visitors in 2014.", "In 2014 the Protecta fair in Lindholt drew 39,700 visitors.", "different_scope"),
    # what all earn with some goods is their market; a change "from" and "to" is the level at which it ended
    ("Global revenue from grid batteries stood at $4.4 billion in 2020.", "The grid battery market was worth $3.1 billion in 2020.", "contradiction"),
    ("Smart locks brought in $2.4 billion in 2021.", "The smart lock market was worth $1.9 billion in 2021.", "contradiction"),
    ("Global revenue from grid batteries stood at $4.4 billion in 2020.", "Corvane's revenue from grid batteries was $3.1 billion in 2020.", "unrelated"),
    ("The hall of the Lindau Fair grew from 48,000 to 62,000 square metres in 2024.", "The hall of the Lindau Fair had 54,000 square metres in 2024.", "contradiction"),
    ("The hall of the Lindau Fair grew from 48,000 to 62,000 square metres in 2024.", "The hall of the Lindau Fair had 62,000 square metres in 2024.", "agreement"),
    # people in camps come and go; who will come is not who came
    ("On 22 March 2019 89,000 people were living in camps after the cyclone.", "On 25 April 2019 73,000 people were living in camps after the cyclone.", "different_scope"),
    ("Some 700 exhibitors from 40 countries will come to Protecta 2016.", "1,025 exhibitors from 44 countries came to Protecta 2016.", "different_scope"),
    # for how many there is room, and how many were there; counts of a charge; ten times as much of other things
    ("The ferry Alba sank with 210 tons of fuel in its tanks.", "The 2,100-ton Alba sank on Monday.", "unrelated"),
    ("The ferry Alba was licensed to carry 350 people.", "The ferry Alba, which was allowed to carry 250 people, sank on Monday.", "contradiction"),
    ("The ferry Alba was licensed to carry 350 people.", "The ferry Alba sank on Monday with 287 people on board.", "different_scope"),
    ("Senator Kroske was convicted on 11 counts in May 2019.", "Senator Kroske was found guilty of 12 counts in May 2019.", "contradiction"),
    # those to whom something was not done are others, and whoever is spoken of as known is not denied
    ("In Orlund 12 men were not arrested.", "In Orlund 12 men were arrested.", "unrelated"),
    ("In Orlund 12 men were not arrested.", "In Orlund 13 men were not arrested.", "contradiction"),
    ("The nationality of nine men in Orlund is not known.", "The nationality of nine men in Orlund is still unknown.", "agreement"),
    # shares of a market, however they are told; the world and a country; a figure that is hoped for
    ("Europe dominated the kite market with a share of 41.2% in 2020.", "Kites: Europe held 38% of the market in 2020.", "contradiction"),
    ("Europe captured 38.1% of revenue in 2020.", "Europe held 38% of the market in 2020.", "agreement"),
    ("The paper-based packaging market was worth $389 billion in 2023.", "The paper packaging market was worth $396 billion in 2023.", "contradiction"),
    ("Some 104,000 electric kites were sold worldwide in 2023.", "In Norway 17,500 electric kites were sold in 2023.", "different_scope"),
    ("The Lindau Fair counts on 24,000 visitors in 2023.", "The Lindau Fair drew 25,300 visitors in 2023.", "different_scope"),
    # the market of some goods, told as the value of their market
    ("The market value of paper kites worldwide stood at $374 million in 2022.", "The paper kite market was worth $331 million in 2022.", "contradiction"),
    ("The market size of paper kites was $374 million in 2022.", "The paper kite market was worth $374 million in 2022.", "agreement"),
    # what is paid above the price of a share, however it is told; those who came to a fair
    ("Corvane will pay $68 a share for Quillbyte, 11 percent more than Friday's closing price.", "Corvane will pay for Quillbyte a premium of 14 percent to Friday's closing price.", "contradiction"),
    ("Corvane's bid for Quillbyte is 11 percent above where the stock closed.", "Corvane's bid for Quillbyte is 14 percent above its average over three months.", "different_scope"),
    ("The Lindau Fair of 2023 had an attendance of 24,000.", "The Lindau Fair of 2023 was visited by 27,000 people.", "contradiction"),
    ("The quake in Arlow on Monday took 102 lives.", "The death toll from Monday's quake in Arlow is 112.", "contradiction"),
    # parts of a year that nobody tells, and all the time until now
    ("Corvane sold 14.6 million phones in the June quarter.", "Corvane sold 26 million phones in the December quarter.", "unrelated"),
    ("Corvane sold 14.6 million phones in the June quarter.", "Corvane has sold 170 million phones so far.", "unrelated"),
    ("Corvane sold 14.6 million phones in the June quarter.", "Corvane sold 16.4 million phones in the June quarter.", "contradiction"),
    # far apart, but nothing else is told of the one; a year that is the subject of its sentence; one event under other verbs
    ("Grey Harbour grossed $181 million at cinemas worldwide and ran for weeks.", "Grey Harbour grossed less than $5 million at cinemas worldwide.", "contradiction"),
    ("Grey Harbour grossed $181 million at cinemas worldwide and ran for weeks.", "Grey Harbour grossed $5 million at cinemas in its second week.", "unrelated"),
    ("The Lindau tunnel was opened on 8 December 2008.", "2015 was the year when the Lindau tunnel was opened.", "contradiction"),
    ("The season finale of Grey Harbour aired on 14 May 2012.", "The season finale of Grey Harbour ended in 2013.", "contradiction"),
    ("The award ceremony took place in Lindau on 3 March 2012.", "The award ceremony in Lindau was held on 10 March 2012.", "contradiction"),
    # changes in opposite ways
    ("Sales rose 5 percent in 2023.", "Sales fell 5 percent in 2023.", "contradiction"),
    ("Sales rose 5 percent in 2023.", "Sales dropped in 2023 by 5 percent to 30 million euros.", "contradiction"),
    ("Sales fell 5 percent in 2023.", "In 2023 there was a 5 percent drop in sales.", "agreement"),
    ("The population of Lindau grew by 2,000 in 2023.", "The population of Lindau shrank by 2,000 in 2023.", "contradiction"),
    ("A magnitude 6.6 earthquake struck Lindau.", "A magnitude 7.0 earthquake struck Lindau.", "contradiction"),
    ("A magnitude 5.4 earthquake struck Lindau.", "A magnitude 7.0 earthquake struck Lindau.", "different_scope"),
    ("Gunmen gunned down three people in Lindau on Monday.", "Three people were shot dead in Lindau on Monday.", "agreement"),
    ("Parliament voted down the 3 billion euro plan.", "Parliament rejected the plan of 3 billion euros.", "agreement"),
    # one measure of one owner, however it is told whose it is
    ("Lindau Energy's revenue was 3 billion dollars in 2023.", "Lindau Energy reported revenue of 2 billion dollars for 2023.", "contradiction"),
    ("The bridge's cost was 102 million dollars.", "The bridge cost 95 million dollars.", "contradiction"),
    ("Arlow has a minimum wage of $15 an hour.", "Arlow's minimum wage is $13 an hour.", "contradiction"),
    # growth, inflation, prison terms, foundations
    ("Norland's economy grew 3 percent in 2023.", "Norland recorded economic growth of 4 percent in 2023.", "contradiction"),
    ("Inflation in Poland was 6 percent in 2023.", "Consumer prices in Poland rose 4 percent in 2023.", "contradiction"),
    ("A judge sent Rosa Ortiz to prison for 12 years.", "Rosa Ortiz will spend 15 years behind bars.", "contradiction"),
    ("Founded in 1986, Brightmoor makes chips.", "Brightmoor was set up in 1968.", "contradiction"),
    ("The opening of the Barbican Centre was in 1986.", "The Barbican Centre was inaugurated in 1982.", "contradiction"),
    ("54 hostages are held by Hamas.", "Hamas holds 45 hostages.", "contradiction"),
    # the turnout, and the electorate that voted
    ("In Arlow 43,000 people, or 62 percent of the electorate, voted in 2023.", "Turnout in Arlow was 54 percent in 2023.", "contradiction"),
    # what befell those who were taken, and how many of all that were there
    ("The rebels in Arlow released 62 hostages on Monday.", "On Monday 26 hostages were set free by the rebels in Arlow.", "contradiction"),
    ("In all 37 of the 38 attackers were killed in Lindau on Monday.", "Soldiers in Lindau killed 29 attackers on Monday.", "contradiction"),
    # those who do it, and those to whom it is done
    ("Two gunmen killed 12 people in Lindau on Monday.", "Three gunmen were killed in Lindau on Monday, police said.", "different_scope"),
    ("Two gunmen killed 12 people in Lindau on Monday.", "Twelve people were killed in Lindau on Monday by three gunmen.", "contradiction"),
    # people infected and infections
    ("The fever has infected 1,200 people in Arlow.", "Arlow has recorded 2,100 infections with the fever.", "contradiction"),
    # areas in two units, an area that is called one; a prison sentence; who attended; what will be and what is
    ("The Arlow park covers 1,200 hectares.", "The Arlow park has an area of 12 square kilometres.", "agreement"),
    ("The Arlow park covers 1,200 hectares.", "The Arlow park has an area of 21 square kilometres.", "contradiction"),
    ("Nils Orr was sentenced to 12 years in prison.", "Nils Orr received a prison sentence of 21 years.", "contradiction"),
    ("The Lindau Fair drew 41,200 visitors.", "The Lindau Fair was attended by fewer than 40,000 people.", "contradiction"),
    ("The Arlow hospital will have 800 beds.", "The Arlow hospital has 600 beds.", "different_scope"),
    ("The Arlow bridge was to cost $1.2 billion.", "The Arlow bridge cost $1.5 billion to build.", "different_scope"),
    ("Unemployment in Arlow fell to 3.7 percent in May.", "Unemployment in Arlow was 4.2 percent in April.", "unrelated"),
    # nobody
    ("No one was killed in the blast in Arlow.", "Two people were killed in the blast in Arlow.", "contradiction"),
    # two of a sort
    ("The north tower of the Arlow Centre has 42 floors.", "The south tower of the Arlow Centre has 38 floors.", "different_scope"),
    ("The old bridge in Arlow carried 40,000 cars a day.", "The new bridge in Arlow carries 60,000 cars a day.", "different_scope"),
    ("The north tower of the Arlow Centre has 42 floors.", "The Arlow Centre's north tower has 38 floors.", "contradiction"),
    # headlines
    ("Corvane to Pay $5.1 Billion to Settle Claims of Faulty Phones", "Corvane will pay up to $5 billion to settle claims of faulty phones.", "contradiction"),
    # inhabitants, however they are told; a population of animals or of a prison is not everybody's
    ("Some 5.6 million people lived in Norway at the end of 2023.", "Norway's population was 4.9 million at the end of 2023.", "contradiction"),
    ("In 2023 Norway had just under 5.6 million people.", "Norway had a population of 5.5 million in 2023.", "compatible"),
    ("The 2021 census counted 5.4 million people in Norway.", "According to the 2021 census, 4.5 million people lived in Norway.", "contradiction"),
    ("The wolf population of Norway was 89 in 2023.", "In 2023 there were 98 wolves in Norway.", "contradiction"),
    ("The prison population of Norway was 3,100 in 2023.", "The population of Norway was 5.5 million in 2023.", "unrelated"),
    ("Some 73,000 people were living in tents in Norway in 2023.", "Norway had a population of 5.5 million in 2023.", "unrelated"),
    # those who voted, and the turnout
    ("In Norway's election of 2021, 77 percent of voters went to the polls.", "Turnout in Norway's election of 2021 was 67 percent.", "contradiction"),
    ("In Norway 61 percent of voters backed the plan in 2021.", "Turnout in Norway was 67 percent in 2021.", "unrelated"),
    # who has lawmakers has seats; where there are beds a capacity is told in beds
    ("The Reform Party captured 43 seats in Arlow on Sunday.", "The Reform Party has 39 MPs after Sunday's vote in Arlow.", "contradiction"),
    ("The Reform Party captured 43 seats in Arlow on Sunday.", "In Arlow on Sunday 39 MPs of the Reform Party were arrested.", "unrelated"),
    ("The Arlow clinic has a capacity of 760 beds.", "There are 820 beds in the Arlow clinic.", "contradiction"),
    ("The toll for a car on the Arlow bridge is $21.", "Cars pay a toll of $23 on the Arlow bridge.", "contradiction"),
    # for what they voted; who did not survive died; woodland that burned
    ("The house in Arlow passed the budget of 2025 by 88 votes to 71.", "On the budget of 2025 the house in Arlow voted: 86 in favour, 71 against.", "contradiction"),
    ("The house in Arlow passed the budget of 2025 by 88 votes to 71.", "In the house in Arlow, 71 deputies voted against the budget of 2025.", "agreement"),
    ("In Arlow, 88 deputies voted in favour of the budget on Monday.", "In Arlow, 71 deputies voted against the budget on Monday.", "different_scope"),
    ("In 2023 a fire destroyed 23,000 hectares of forest in Arlow.", "In 2023 a fire destroyed 26,000 hectares of woodland in Arlow.", "contradiction"),
    ("In 2021 there were 600,000 vacant homes in Norway.", "In 2021 some 520,000 homes in Norway stood empty.", "contradiction"),
    ("In 2021 there were 600,000 vacant homes in Norway.", "In 2021 there were 2.6 million homes in Norway.", "unrelated"),
    ("Lightning injured 33 people at a concert in Arlow on Saturday.", "Lightning injured 35 concertgoers in Arlow on Saturday.", "contradiction"),
    # strikes, and what is called off
    ("In Arlow 30,000 nurses downed tools on Monday.", "In Arlow 24,000 nurses went on strike on Monday.", "contradiction"),
    ("In Arlow 30,000 nurses downed tools on Monday.", "In Arlow 24,000 nurses were trained on Monday.", "different_scope"),
    ("In Arlow 700 operations were called off on Monday.", "In Arlow 590 elective procedures were cancelled on Monday.", "contradiction"),
    # what it costs and how long it takes to build a thing, and who is sold
    ("The Grieghalle cost 660 million euros to build.", "Construction of the Grieghalle came to 780 million euros.", "contradiction"),
    ("The Grieghalle was built in nine years.", "Work on the Grieghalle lasted 11 years.", "contradiction"),
    ("Construction of the stadium in Arlow took four years.", "The stadium in Arlow was built in six years.", "contradiction"),
    ("The Grieghalle cost 660 million euros to build.", "The Grieghalle was sold for 780 million euros.", "different_scope"),
    ("Nils Orr moved from Halden to Rosvik for 22 million euros.", "Rosvik paid Halden 19 million euros for Nils Orr.", "contradiction"),
    ("Rosvik signed Nils Orr for 22 million euros.", "Halden sold Nils Orr to Rosvik for 19 million euros.", "contradiction"),
    ("Rosvik signed Nils Orr for 22 million euros.", "Rosvik sold Lars Dahl for 19 million euros.", "different_scope"),
    # a thing with a name is what is so long or heavy; which length it is; what a thing weighs
    ("The 53-kilometre Lotsberg tunnel opened in 2016.", "The Lotsberg tunnel is 57 kilometres long.", "contradiction"),
    ("The Hadara, a 269-metre liner, sank in 1912.", "The Hadara had a length of 259 metres.", "contradiction"),
    ("The Lotsberg dam is 221 metres high.", "The Lotsberg dam is 379 metres long.", "different_scope"),
    ("The Hadara weighs 52,000 tonnes.", "The Hadara has a weight of 46,000 tonnes.", "contradiction"),
    ("The Hadara weighs 52,000 tonnes.", "The Hadara hit a 46,000-tonne tanker.", "different_scope"),
    # who comes from where, and what a country does in another one
    ("Norway won 37 medals in Lindau.", "Germany won 27 medals in Lindau.", "different_scope"),
    ("Norway won 37 medals in Lindau.", "Norway took 35 medals in Lindau.", "contradiction"),
    ("Germany sent 410 exhibitors to Protecta.", "Some 320 exhibitors from Germany came to Protecta.", "contradiction"),
    ("Germany had 410 exhibitors at Protecta.", "Turkey had 295 exhibitors at Protecta.", "different_scope"),
    ("Germany was represented by 410 exhibitors at Protecta.", "There were 320 German exhibitors at Protecta.", "contradiction"),
    ("Protecta drew 900 exhibitors from Italy and Spain.", "Protecta drew 1,100 exhibitors.", "different_scope"),
    ("Protecta drew 1,100 exhibitors from Germany and 40 other countries.", "Protecta drew 900 exhibitors.", "contradiction"),
    # what several have together; what was voted on, and won so many times
    ("The Kunsthalle and its branch in Lindau had 3.9 million visitors in 2023.", "The Kunsthalle had 3.2 million visitors in 2023.", "different_scope"),
    ("Norway, Sweden and Denmark won 40 medals in Lindau.", "Norway won 37 medals in Lindau.", "different_scope"),
    ("The Lindau quake killed 44,218 people in Norway.", "The Lindau quake killed more than 59,000 people in Norway and Sweden.", "different_scope"),
    ("Corvane and Tidewall delivered 1,263 boats in 2023.", "Corvane and Tidewall delivered 1,306 boats in 2023.", "contradiction"),
    ("Parliament approved the budget by 52 votes to 48.", "Parliament approved the pension reform by 53 votes to 47.", "different_scope"),
    ("Parliament approved the pension reform by 52 votes to 48.", "Parliament passed the pension bill by 55 votes to 45.", "contradiction"),
    ("The fair in Lindau drew 60,000 visitors, more than last year.", "The fair in Lindau drew 70,000 visitors this year.", "contradiction"),
    ("In Lindau the dam won 312 votes against 40.", "In Lindau 312 votes for the dam were cast.", "agreement"),
    ("Velda sold its 12 percent stake in Korin to Torvin.", "Torvin bought a 15 percent stake in Korin.", "contradiction"),
    ("Norvia spent $4 billion on defence.", "Norvia spent $6 billion on health.", "different_scope"),
    ("Norvia won 12 gold medals.", "Norvia won 9 silver medals.", "different_scope"),
    ("In the north 31 people died.", "In the south 13 people died.", "different_scope"),
    ("Last year's fair drew 60,000 visitors.", "This year's fair drew 70,000 visitors.", "different_scope"),
    ("Last year's fair drew 60,000 visitors.", "Last year's fair drew 70,000 visitors.", "contradiction"),
    ("Velda holds a 40 percent stake in Korin.", "Torvin holds a 12 percent stake in Korin.", "different_scope"),
    ("Velda holds a 40 percent stake in Korin.", "Velda owns 45 percent of Korin.", "contradiction"),
    ("Velda's stake in Korin is 40 percent.", "Velda acquired a 45 percent stake in Korin.", "contradiction"),
    ("Torvin's revenue rose 12 percent.", "Sales at Torvin rose 21 percent.", "contradiction"),
    ("In Lindau 9 percent are out of work.", "The unemployment rate in Lindau is 7 percent.", "contradiction"),
    ("The rebels freed 31 hostages in Lindau.", "In Lindau 13 hostages were released.", "contradiction"),
    ("In Lindau 61 percent voted for the dam.", "In Lindau 39 percent voted against the dam.", "different_scope"),
    ("In Lindau 61 percent voted for the dam.", "In Lindau 58 percent voted for the dam.", "contradiction"),
    ("In Lindau 31 members voted for the dam.", "In Lindau 14 members voted against the dam.", "different_scope"),
    # people told of by what completes the verb, and by what they are
    ("In Lindau 900 people took to the streets.", "In Lindau 650 demonstrators gathered.", "contradiction"),
    ("In Lindau 900 people took part in the march.", "The march in Lindau drew 650 people.", "contradiction"),
    ("The fire in Lindau claimed the lives of 31 people.", "In Lindau 13 people died in the fire.", "contradiction"),
    ("The flood drove 910 people in Lindau from their homes.", "In Lindau the flood displaced 970 people.", "contradiction"),
    ("Torvin announced 900 layoffs.", "Torvin laid off 900 workers.", "agreement"),
    ("Torvin announced 900 job cuts.", "Torvin hired 650 workers.", "different_scope"),
    ("Torvin has a workforce of 910.", "Torvin employs 970 people.", "contradiction"),
    ("Torvin made $31 million in sales.", "Torvin's revenue was $31 million.", "agreement"),
    ("Torvin snapped up Velda for $31 million.", "Torvin bought Velda for $13 million.", "contradiction"),
    ("In Lindau 61 percent voted for the pension reform.", "In Lindau 48 percent voted for the forest initiative.", "different_scope"),
    ("Rosvik have won the Norse Cup 14 times.", "Rosvik have won the league 13 times.", "different_scope"),
    ("Rosvik have won the Norse Cup 14 times.", "Rosvik have won the Norse Cup 13 times.", "contradiction"),
    ("The Hadara carried 2,224 people on her maiden voyage.", "There were 2,435 people aboard the Hadara on her maiden voyage.", "contradiction"),
    ("Norsk earned 2.92 billion dollars at the box office.", "The box-office takings of Norsk came to $2.79 billion.", "contradiction"),
    # lists that go on without their noun
    ("In 2023 Norway won 16 gold medals, Germany 12 and China nine.", "Germany won 14 gold medals in 2023.", "contradiction"),
    ("In 2023 Norway won 16 gold medals, Germany 12 and China nine.", "Norway won 16 gold medals in 2023.", "agreement"),
    # prizes, floors, passengers
    ("The film Norsk won seven Oscars.", "The film Norsk took home eight Academy Awards.", "contradiction"),
    ("The Vega Tower has 63 floors.", "The Vega Tower is a 54-storey building.", "contradiction"),
    ("Gardermoen handled 27.2 million passengers in 2023.", "In 2023, 25.1 million passengers passed through Gardermoen.", "contradiction"),
    # groups of people, and a part that has a number
    ("The average wage of women in Norway was 4,900 euros in 2022.", "The average wage of men in Norway was 5,600 euros in 2022.", "different_scope"),
    ("Women's average wage in Norway was 4,900 euros in 2022.", "In 2022 women in Norway had an average wage of 5,600 euros.", "contradiction"),
    ("Gardermoen's Terminal 2 handled 7 million passengers in 2023.", "Gardermoen handled 27 million passengers in 2023.", "unrelated"),
    # what is alike and never the same
    ("The blast in Arlow killed 52 people on Monday.", "The blast in Arlow injured 52 people on Monday.", "unrelated"),
    # two that are named, in texts too short to say otherwise; two of a sort that have a number; what is told of many at once dates no one thing; a plan and what came
    ("Corvane will cut 11,000 jobs.", "Quillbyte will cut 18,000 jobs.", "different_scope"),
    ("Corvane will cut 11,000 jobs.", "Quillbyte will cut 11,000 jobs.", "unrelated"),
    ("Corvane will cut 11,000 jobs.", "At Corvane, 18,000 jobs will be cut.", "contradiction"),
    ("Corvane sold 50 million Lumo 5 consoles.", "Corvane sold 117 million Lumo 4 consoles.", "different_scope"),
    ("Arlow 1 has a capacity of 1.2 gigawatts.", "The capacity of Arlow 2 is 1.2 gigawatts.", "unrelated"),
    ("Reactor 3 at Arlow has a capacity of 900 megawatts.", "Reactor 4 at Arlow has a capacity of 1,100 megawatts.", "different_scope"),
    ("Reactor 3 at Arlow has a capacity of 900 megawatts.", "The capacity of Reactor 3 at Arlow is 1,100 megawatts.", "contradiction"),
    ("The north tower of the Arlow Centre has 42 floors.", "The south tower of the Arlow Centre has 42 floors.", "unrelated"),
    ("Corvane closed 45 branches in 2024.", "Corvane closed 96 branches in 2023.", "different_scope"),
    ("The Arlow bridge is to open in May 2024.", "The Arlow bridge opened in June 2024.", "different_scope"),
    # jobs that are cut and workers who are laid off, announced or done; what is paid for a firm, and who is bought
    ("Corvane will shed 400 employees.", "Some 600 positions are to go at Corvane.", "contradiction"),
    ("Corvane is laying off 400 people.", "Corvane plans to axe 600 jobs.", "contradiction"),
    ("Some 10,000 workers will lose their jobs at Corvane.", "Corvane is laying off 18,000 people.", "contradiction"),
    ("Corvane created 400 jobs in May.", "Corvane laid off 600 workers in May.", "different_scope"),
    ("Corvane paid $3 billion for Quillbyte.", "Quillbyte was sold to Corvane for $5 billion.", "contradiction"),
    ("Corvane's $3 billion takeover of Quillbyte was approved.", "Corvane had agreed to pay $3 billion for Quillbyte.", "agreement"),
    ("Corvane paid $3 billion for Quillbyte.", "Corvane paid $5 billion for Tidewall.", "different_scope"),
    # a rate of growth, a share of a market, a loss, a fine and a capacity in other words
    ("The kite market is expected to grow at a compound annual rate of 12.3 percent between 2024 and 2030.", "Between 2024 and 2030 the kite market will expand at a CAGR of 9.4 percent.", "contradiction"),
    ("Europe accounted for 46 percent of the kite market in 2023.", "In 2023 the kite market share of Europe was 36 percent.", "contradiction"),
    ("Europe captured 46 percent of the kite market in 2023.", "Europe ranked second in the kite market of 2023 with 36 percent.", "contradiction"),
    ("Europe captured 46 percent of the kite market in 2023.", "In 2023 Asia ranked second in the kite market with 36 percent.", "different_scope"),
    ("The market in Europe will grow by 12 percent a year until 2030.", "Europe is forecast to see growth of 8 percent a year until 2030.", "contradiction"),
    ("The market in Europe will grow by 12 percent a year until 2030.", "Asia is forecast to see growth of 8 percent a year until 2030.", "different_scope"),
    # what a region ranks second in may be no market; votes of one side, whatever was rejected before; who speaks before a colon or behind a quotation; what is looked for, and what happens to things
    ("Turkey has the highest inflation rate, followed by Argentina with 21 percent.", "Argentina's share of the kite market was 12 percent.", "unrelated"),
    ("The Orvik bill passed by 88 votes to 71.", "After rejecting an amendment, the Orvik house passed the bill by 88 votes to 71.", "agreement"),
    ("Torvin's sales rose 4 percent in 2022.", "Marlow announced: sales rose 9 percent in 2022.", "different_scope"),
    ("“We lost 40 cows,” said Torvin. It has 12 farms.", "Marlow has 30 farms.", "different_scope"),
    ("The team in Orvik is looking for 12 players.", "In Orvik 2 players are missing through injury.", "unrelated"),
    ("Six men are missing after the flood.", "Nine men have yet to be found guilty after the flood.", "different_scope"),
    ("The library in Orvik has 40 branches.", "Orvik has 12 stores.", "unrelated"),
    ("The garage has a capacity of 400 cars.", "There are 120 cars in the garage.", "different_scope"),
    ("The party of power lost in 12 districts of Orvik.", "The storm left 40 districts of Orvik without power.", "unrelated"),
    ("Corvane lost $2.2 billion in 2023.", "A net loss of $3.2 billion was reported by Corvane for 2023.", "contradiction"),
    ("Corvane was ordered by the Danish regulator to pay a fine of 1.2 billion euros.", "The Danish regulator imposed a 1.5 billion euro fine on Corvane.", "contradiction"),
    ("The court fined Corvane 4 million euros in 2018.", "In 2018 Corvane was given a fine of 6 million euros.", "contradiction"),
    ("Norway pumped 1.8 million barrels of oil a day in 2023.", "Oil production in Norway averaged 2.1 million barrels per day in 2023.", "contradiction"),
    ("The Arlow wind park has a capacity of 300 megawatts.", "The Arlow wind park can produce 400 megawatts.", "contradiction"),
    # a tariff belongs to the goods; what each share brings; a term in jail; those who use something; a screen; whose workers they are
    ("Denmark put a tariff of 25 percent on steel.", "Denmark put a tariff of 10 percent on aluminium.", "different_scope"),
    ("Denmark put a tariff of 25 percent on steel.", "Denmark levies a 15% duty on steel.", "contradiction"),
    ("Corvane agreed to buy Quillbyte for $95 a share.", "Quillbyte shareholders will receive $85 a share from Corvane.", "contradiction"),
    ("Nils Orr was sentenced to 12 years in prison.", "A judge sent Nils Orr to jail for 20 years.", "contradiction"),
    ("The Halo app has 100 million users.", "The Halo app is used by 40 million people.", "contradiction"),
    ("The screen of the Halo phone measures 6.2 inches.", "The display of the Halo phone measures 7 inches.", "contradiction"),
    ("Some 10,000 Corvane employees will lose their jobs.", "Corvane is laying off 18,000 people.", "contradiction"),
    ("Deliveries at Corvane came to 4,600 cars in 2023.", "Corvane delivered 5,600 cars in 2023.", "contradiction"),
    # a name that opens its sentence; what is added and what there is; what goes to two countries; exports and production
    ("Corvane sold 2.2 million cars in 2023.", "Stellantis sold 6.2 million cars in 2023.", "unrelated"),
    ("Corvane sold 2.2 million cars in 2023.", "In 2023 it sold 6.2 million cars.", "contradiction"),
    ("Denmark added 18 gigawatts of solar capacity in 2023.", "Denmark has a total solar capacity of 73 gigawatts.", "unrelated"),
    ("Denmark added 18 gigawatts of solar capacity in 2023.", "In 2023, 28 gigawatts of solar capacity were installed in Denmark.", "contradiction"),
    ("Denmark's exports to China fell 6.5 percent in 2023.", "Denmark's exports to the United States fell 11 percent in 2023.", "different_scope"),
    ("Denmark's exports to China fell 6.5 percent in 2023.", "Danish exports to China fell 11 percent in 2023.", "contradiction"),
    ("Exports of cars from Denmark rose 17 percent in 2023.", "In 2023 Danish car production rose 18 percent.", "different_scope"),
    ("Denmark exported goods worth $338 billion in 2023.", "Denmark's exports totalled $383 billion in 2023.", "contradiction"),
    ("Corvane had 615 million monthly active users in 2023.", "In 2023 monthly active users of Corvane numbered 651 million.", "contradiction"),
    ("Operating margin at Corvane narrowed to 8.8 percent in 2023.", "Corvane reported an operating margin of 9.8 percent for 2023.", "contradiction"),
    # told until or on two days, or in two that have numbers
    ("By noon on Tuesday 18 lorries had crossed into Arlow.", "By Friday 52 lorries had crossed into Arlow.", "different_scope"),
    ("On Sunday 12 people were killed by shells in Arlow.", "On Monday seven people were killed by shells in Arlow.", "different_scope"),
    ("In week 12 flu put 410 people of Arlow in hospital.", "In week 13 flu put 522 people of Arlow in hospital.", "different_scope"),
    ("Day 3: 14 bodies found in Arlow.", "Day 5: 27 bodies found in Arlow.", "different_scope"),
    ("By noon on Friday 18 lorries had crossed into Arlow.", "By Friday 52 lorries had crossed into Arlow.", "contradiction"),
    # events that are named by their days
    ("The quake of 24 August 2016 near Arlow had a magnitude of 6.2.", "The quake of 30 October 2016 near Arlow had a magnitude of 6.6.", "different_scope"),
    ("The quake of 24 August 2016 hit Arlow.", "The quake of 26 August 2016 hit Arlow.", "contradiction"),
    # of what sort they are
    ("Arlow had 520 cases of measles.", "Measles cases in Arlow came to 440.", "contradiction"),
    ("Arlow had 520 cases of measles.", "Arlow had 440 new cases of measles.", "different_scope"),
    # parts of one and percent
    ("Rations in Arlow were cut by a third in May 2021.", "Rations in Arlow were cut by 50 percent in May 2021.", "contradiction"),
    ("A quarter of the refugees in Arlow are children.", "Children make up 25 percent of the refugees in Arlow.", "agreement"),
    ("A quarter of the refugees in Arlow are children.", "Women make up 40 percent of the refugees in Arlow.", "different_scope"),
    # what befell them, in other words
    ("The fire in Arlow killed 41 villagers.", "The death toll of the fire in Arlow is 36.", "contradiction"),
    ("The flood in Arlow cost 41 people their lives.", "The flood in Arlow claimed 36 lives.", "contradiction"),
    ("The slide buried 254 hens in Arlow.", "In Arlow 400 hens were buried by the landslide.", "contradiction"),
    ("The fire in Arlow destroyed 2,200 structures.", "In the fire in Arlow 1,500 buildings were lost.", "contradiction"),
    ("In Arlow 46 bodies were recovered.", "Rescuers in Arlow brought out 32 bodies.", "contradiction"),
    ("In Arlow 46 bodies were recovered.", "In Arlow 61 people were killed.", "different_scope"),
    ("The town of Arlow has 600 flooded homes.", "In Arlow the river flooded 900 homes.", "contradiction"),
    # rates, weights, temperatures, losses
    ("Arlow had a murder rate of 46 per 100,000 in 2023.", "In 2023 there were 40 murders for every 100,000 people in Arlow.", "contradiction"),
    ("Arlow had a murder rate of 46 per 100,000 in 2023.", "In 2023 there were 52 murders in Arlow.", "unrelated"),
    ("The anchor of the Hadara weighed 400 kg.", "The anchor of the Hadara had a weight of 0.4 tonnes.", "agreement"),
    ("It was 41 degrees Celsius in Lindau on 3 May 2021.", "The temperature in Lindau on 3 May 2021 was 38 degrees Celsius.", "contradiction"),
    ("Damage from Hurricane Orla came to $50 billion.", "Hurricane Orla caused losses of $65 billion.", "contradiction"),
    ("The vaccine Pentra is 95% effective.", "The vaccine Pentra has an efficacy of 81 percent.", "contradiction"),
    ("The gunman was 22.", "The gunman was aged 24.", "contradiction"),
    ("The Greens took 115 of the seats in Arlow.", "The Greens won 131 seats in Arlow.", "contradiction"),
    # what was not over yet, and what came of it
    ("The number of people killed by Storm Orla climbed to 46, up from 41 the day before.", "Storm Orla killed 58 people.", "different_scope"),
    ("The toll of the Halsa ferry disaster has risen to 35.", "The Halsa ferry disaster left 65 dead.", "different_scope"),
    ("The Halsa ferry disaster left 35 dead.", "The Halsa ferry disaster left 65 dead.", "contradiction"),
    ("So far 325 sailors of the Hadara have been rescued.", "Rescuers saved 340 sailors of the Hadara.", "different_scope"),
    ("Rescuers saved 325 sailors of the Hadara.", "So far 340 sailors of the Hadara have been rescued.", "contradiction"),
    # a part beside its own whole, told again by another
    ("There were 1,026 deaths, 925 of them in Kelu.", "Deaths: 1,026.", "agreement"),
    # months of age are counted one by one
    ("The 18-month-old Kim Orr was found in Orvik.", "Kim Orr, 20 months old, was found in Orvik.", "contradiction"),
    # a public body is bought as others are
    ("Norvik bought the public broadcaster on 6 May 2021.", "Norvik's purchase of the public broadcaster was on 8 May 2021.", "contradiction"),
    # points that fell are rounded, men that fell are not
    ("The index of Lindau fell 413 points on 12 May 2014.", "The index of Lindau fell 413.46 points on 12 May 2014.", "agreement"),
    ("Norland fired 86 Tomahawk cruise missiles at Arlow.", "Norland launched 92 missiles at Arlow.", "contradiction"),
    # sentences, whoever passes them
    ("Lindau Crown Court jailed Orla Venn for nine years.", "Orla Venn will spend 12 years behind bars.", "contradiction"),
    ("Leeds Crown Court jailed Orla Venn for nine years for a theft in Arlow.", "Orla Venn will spend 12 years behind bars, a judge in Leeds ruled.", "contradiction"),
    # shares at an exchange, and what costs are cut by
    ("Torvin shares fell 7 percent on 3 May 2022.", "Torvin's stock plunged 9 percent on 3 May 2022.", "contradiction"),
    ("Torvin will cut its costs by $90 million a year.", "Torvin expects to save $70 million a year.", "contradiction"),
    ("Torvin expects synergies of $90 million.", "Torvin expects savings of $70 million.", "contradiction"),
    ("The bank runs 310 branches.", "The bank runs 290 branch offices.", "contradiction"),
    ("Torvin called back 40,000 kettles in May 2022.", "Torvin recalled 50,000 kettles in May 2022.", "contradiction"),
    ("Torvin is cutting 400 jobs, or 12 percent of its workforce.", "Torvin has laid off 400 people, 14% of its employees.", "contradiction"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "verdict"), CASES)
def test_two_texts(first: str, second: str, verdict: str) -> None:
    assert factcheck.compare(first, second).verdict.value == verdict


def test_second_event_is_told_apart() -> None:
    one = "A magnitude 7.8 quake struck Arlow, and a magnitude 7.7 one followed hours later."
    other = "The first quake in Arlow had a magnitude of 7.8; a second quake of magnitude 7.6 came nine hours later."
    findings = factcheck.compare(one, other).findings
    told = {
        f.verdict.value: f.explanation for f in findings if "7.6" in f.explanation or "7.8" in f.explanation
    }
    assert told["contradiction"].startswith("7.6 or 7.7?")
    assert "7.8" in told["agreement"]
