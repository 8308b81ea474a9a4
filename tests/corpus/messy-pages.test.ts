import { it } from 'vitest';
import { expectLines } from './page-lines.js';

/**
 * Data: whole articles with everything that copying a page brings along, in the style of many outlets, written for
 * these tests. The marks are those of `expectLines`. What is quotable must be whole clean sentences, and all of the
 * article's own.
 */
const PAGES: Record<string, string> = {
  'a cable channel with videos and links in the text': `
- Published May 31, 2018
- Facebook Twitter Flipboard Comments Print Email
- Video
C The ferry at the pier in Port Ellis on Thursday|- (Fox News)
- NEWYou can now listen to our news articles!
B The company that runs the ferry to the island said Thursday it would sail through the winter for the first time.
B "We listened to the people," spokesman Carl A. Moen told reporters. |B "They want to get home."
- CLICK HERE TO GET THE FOX NEWS APP
H FERRY CAPTAIN SAVES DOG: 'HE JUST JUMPED'
B Islanders have asked for it since 1998, when the U.S. Coast Guard closed the old pier.
- RELATED: Old ferry sold to a museum
B The fare will be $12.50. |B Children pay half.
- The Associated Press contributed to this report.
- Carl Roe is a reporter for the website, covering the coast. Follow him on Twitter @carlroe.`,
  'a public broadcaster with a player': `
- By Nora Lind
H BBC News, Port Ellis
- Published
- 31 May 2018
- Share
- Media playback is unsupported on your device
- Media caption,|C Islanders on what the winter ferry means to them
B The ferry to the island will run in winter for the first time, its owner has said.
B It will leave Port Ellis at 06:30 GMT and return at 18.15.
- Image source, Getty Images
- Image caption,
C The old pier was closed in 1998
B Mr Moen said he was "very happy".
H What do islanders say?
B "It's about time," said Mary O'Neill, 84.
- Skip Twitter post by @portellis
- We did it! Winter boats from 2 November.
- — Port Ellis Council (@portellis) May 31, 2018
- End of Twitter post by @portellis
B Dr Anne Roe, of St Andrews University, said the route was "viable".
- You may also be interested in:
- The island that banned cars
- Why seals return in spring
- Related Topics
- Ferries`,
  'a cable news site with a glued dateline and gallery': `
- Story highlights
- Updated 9:03 AM ET, Fri June 1, 2018
- Port Ellis (CNN)||B The ferry to the island will run all winter, the company said Thursday.
B "It took us 20 years," Moen told CNN. |B "But here we are."
- JUST WATCHED
H Ferry captain saves dog
- Replay
- MUST WATCH
B The pier was rebuilt at a cost of $3.2 million.
- CNN's Jane Roe and Carl Moe contributed to this report.`,
  'an agency with a trunk line and a correction': `
- PORT ELLIS, May 31 (Reuters) -|B Ferry operator Moen & Sons Inc. said it would sail, sending shares up 3.5 percent.
B The company (MOEN.O) did not give a forecast for fiscal 2019.
B "Demand is there," Chief Executive Carl Moen said in an interview. |B He did not elaborate.
B ($1 = 0.8567 euros)
- (Reporting by Jane Roe in Port Ellis; Additional reporting by Carl Poe; Editing by Ann Dow and Tim Lee)
- Our Standards: The Thomson Reuters Trust Principles.`,
  'an agency with an underscore and a byline': `
- By JANE ROE, Associated Press
- May 31, 2018
- PORT ELLIS, Maine (AP) _|B The ferry to the island will run through the winter, its owner said Thursday.
B Gov. Ann Dow, R-Maine, called it "a great day for the coast."
- FILE -|C In this Jan. 4, 2017 file photo, the ferry lies at the pier in Port Ellis, Maine.|- (AP Photo/Carl Poe, File)
B The U.S. Coast Guard inspected the pier last week.
- ___
- Associated Press writer Carl Poe in Augusta, Maine, contributed to this report.
- ___
- Follow Jane Roe on Twitter: @janeroe`,
  'an Indian daily': `
H Express News Service
- Updated: June 1, 2018 10:15:32 am
- HYDERABAD:|B The State government on Thursday said that the ferry to Nagarjuna Sagar would run through the monsoon.
B Chief Minister K. Chandrasekhar Rao said Rs. 500 crore had been set aside.
- Also Read: Old ferry sold to museum
B “The boats are safe,” Mr. Rao told reporters. |B “Nobody need worry.”
- ADVERTISEMENT
B The first boat leaves at 6.30 a.m. |B Tickets cost Rs 50.`,
  'a local paper behind a meter': `
- Subscribe
- Log in
H Jane Roe
H Port Ellis Gazette
C Ferry captain Tom Dow waves from the bridge on Thursday.|- [Jane Roe/The Gazette]
B PORT ELLIS is getting its winter ferry after all.
B Selectmen voted 4-1 Tuesday night to lease the pier to Moen & Sons Inc. for $1 a year.
- Story continues below advertisement
B “I’m thrilled,” said resident Bob Lee Jr. |B “I can see my mom at Christmas.”
B The vote came at 11:15 p.m. |B Chairman Al Poe voted no.
- Sign up for our Morning Tide newsletter
- Get the news of the coast in your inbox every morning.
- Contact Jane Roe at jroe@gazette.example or 555-123-4567.
- © 2018 The Gazette`,
  'a page copied from a CMS, with bullets and markup': `
- ## |H Winter ferry: what to know
- *|B The ferry will run from Nov. 2 to March 31.
- *|B It leaves Port Ellis at 6:30 a.m. and 5 p.m.
- *|B Fares are $12.50, or $6 for children.
- [caption id="attachment_77" align="alignnone" width="640"]|C The ferry in January.|- [/caption]
B The company said more boats could follow.
- >|B "We will see," Mr. Moen said.
- <iframe src="https://player.example/1" width="600"></iframe>
- Share this:
- Tweet
- Like Loading...`,
  'a live blog': `
- Last updated Thu 31 May 2018 18.04 BST
- 10.45am BST
H Company confirms winter boats
B The company has confirmed that boats will run in winter.
- 11:02
B Carl Moen is speaking now. |B He says the pier is safe.
- Updated at 11.05am BST
- 12:03 PM ET
B We are back after a short break. |B The mayor has arrived.
- Facebook Twitter`,
  'a public radio station': `
- Heard on Morning Edition
- LISTEN
- 3:12
- Enlarge this image
- toggle caption
- Carl Poe/AP
C The ferry lies at the pier in Port Ellis, where it will stay this winter.|- Carl Poe/AP|- hide caption
B The ferry to the island will run all winter, and Mary O'Neill could not be happier.
B "I cried," says O'Neill, who is 84. |B "I really did."
B The last winter boat sailed in 1998... |B Nobody thought another would.`,
  'a page whose sentences were stuck together': `
B The ferry will run all winter, the company said.||B A pier was rebuilt.||B "We did it," Moen said.
B The fare is $12.50.||B It was $9 in 1998.
B The story was first reported by gazette.example.com.||B The company confirmed it.
B He works at Moen & Sons Inc.||B The firm was founded in 1925.`,
  'an editor’s note and corrections': `
B The ferry will run all winter, the company said on Thursday.
B Correction: An earlier version of this story misstated the fare.
B Editor’s note: This story was updated at 5 p.m. to add a comment from the mayor.
- This story was originally published May 31, 2018, 5:12 PM.`,
  'a tabloid with promotions between the paragraphs': `
- By Jane Roe For The Daily Tide
- PUBLISHED: 10:15, 31 May 2018
- UPDATED: 18:04, 31 May 2018
- View comments
B Islanders wept with joy yesterday as the winter ferry was announced.
B Joy: Mary O'Neill, 84, hugs Captain Tom Dow on the pier
B 'I never thought I'd see it. I'm over the moon,' she said.
- READ MORE: Captain saves dog from icy sea
B Mr Dow, 52, of No. 5 Pier Street, said: 'It's brilliant.'
- Share this article
- Share
- Read more:
- Old ferry sold to museum`,
  'a live page with times': `
H Live Updates
- 2:14 p.m.
B The mayor of Port Ellis says the pier is safe.
B 12:05 p.m.: The first boat has left, with 40 people aboard.
B 11:30 a.m. — Police have closed the road to the pier.
- 9 a.m.
B Good morning. |B We will follow the first winter sailing all day.
- 10:15 GMT
B The company says the boat is late.`,
  'a list with numbers, one to a line': `
B The company gave three reasons:
B 1. The pier is safe
B 2. Islanders have asked for it
B 3. The fare pays for the fuel
B The first boat leaves on Friday.`,
  'a post copied with its buttons': `
B He wrote on Thursday:
- ✔ @portellis
B We did it! |B Winter boats from 2 November.
- 9:12 AM - May 31, 2018
- 22K people are talking about this
- Twitter Ads info and privacy
B "We did it," the council (@portellis) wrote on May 31, 2018.`,
  'promotions stuck to sentences': `
B The ferry will run all winter. |- ADVERTISEMENT|B The fare is $12.50. |- Story continues below|B It was $9 in 1998.
B He left. |B Read more: Old ferry sold The first boat leaves in November.`,
  'a broadsheet with an appeal': `
H Ferry to sail all winter for first time in 20 years
- @janeroe
- Thu 31 May 2018 18.04 BST Last modified on Fri 1 Jun 2018 00.46 BST
- This article is over 4 years old
C The ferry at Port Ellis. |C The pier was closed in 1998.|- Photograph: Bob Lee/AFP/Getty Images
B “We listened,” said Carl Moen, who owns the company. |B “It’s as simple as that.”
- Since you’re here …
- … we have a small favour to ask. |- More people are reading us than ever but advertising revenues are falling fast.
- Topics
- Ferries`,
  'a newspaper group with captions to switch': `
- PORT ELLIS –|B The ferry will run all winter.
- Published 6:04 PM EDT May 31, 2018
- Show Caption
- Hide Caption
B A ferry captain jumped into icy water to save a dog.
B "We did it," Moen said.
- More: Old ferry sold to museum
- Follow Jane Roe on Twitter: @janeroe`,
  'a Gulf broadcaster': `
C The ferry at Port Ellis will run all winter, its owner said on Thursday|- [Bob Lee/Reuters]
- 31 May 2018
- Port Ellis, Maine –|B The ferry to the island will run all winter.
B "We did it," Moen told reporters.
- SOURCE: AL JAZEERA AND NEWS AGENCIES`,
  'an agency that says where its reporters were': `
- By JANE ROE
- Updated 6:04 PM EDT, May 31, 2018
- PORT ELLIS, Maine (AP) —|B The ferry to the island will run all winter.
B Roe reported from Augusta that the pier was safe.
- ___
- Roe reported from Augusta, Maine.
- ___
- Follow our coverage of the coast at https://agency.example/coast`,
};

it.each(Object.keys(PAGES))('%s', (name) => expectLines(PAGES[name] ?? ''));
