"""The drawn things: papers, cards, screens, money, school, houses; run it to write them to assets/pictograms."""
import pathlib
from lib import *
from parts import *
O={}
def g(name):
    def w(f): x=G(); f(x); O[name]=x.svg(); return f
    return w

@g("exclamation")
def _(s):
    s.p("M48 10.5C52 10.5 54.5 12.5 56.5 16L85.5 71.5C89 79 85.5 85.5 77.5 85.5H18.5C10.5 85.5 7 79 10.5 71.5L39.5 16C41.5 12.5 44 10.5 48 10.5Z",START_L)
    s.p("M48 34V56",sw=10,halo=False); s.dot(48,71.5,6)

@g("papers-many")
def _(s):
    s.p("M35 8.5H68L80 20.5V70H35Z",WORK_L); s.p("M68 8.5V20.5H80Z",MIST,halo=False,sw=4)
    s.det("M61 31H71M61 42H71")
    a="M8.5 21H52V87.5H8.5Z"; s.gap(a,11); s.p(a,PAPER)
    s.det("M28 35H43M28 48H40")
    for y in(35,48,): tick(s,19.5,y,4.2)
    s.det("M16 62H30M16 73H26")
    s.gap("M38 55H87.5V87.5H38Z",11); s.r(36,53.5,51.5,34,6,START_L)
    s.c(50.5,65.5,5.2,SK2,sw=3.5,halo=False); s.det("M42.5 80.5C42.5 72.5 58.5 72.5 58.5 80.5Z",WORK_D)
    s.det("M66.5 65.5H78M66.5 76H74")

@g("number-paper")
def _(s):
    s.r(8.5,13,79,70,8,WORK_L)
    s.c(27,27.5,6.5,SK2,sw=3.5,halo=False); s.det("M17 41V40.5C17 33.5 37 33.5 37 40.5V41Z",HOU_D)
    s.det("M47 27H77M47 38H66")
    s.r(15.5,50,65,25,4,PAPER,sw=3.5,halo=False)
    digits(s,"12",22,54.5,8.5,16,14,4.5); digits(s,"34",52,54.5,8.5,16,14,4.5)

@g("official-info")
def _(s):
    s.p("M13 8.5H56L72 24V87.5H13Z",PAPER); s.p("M56 8.5V24H72Z",MIST,halo=False)
    s.flat("M19 29L31 19.5L43 29Z",WORK_D); s.det("M23 33V41M31 33V41M39 33V41M20.5 46H41.5",stroke=WORK_D,sw=4)
    s.det("M23 60H38M23 74H47")
    rosette(s,66,49,17.5,HEA_D,11,HEA_L)
    s.det("M58 49.5L64 55.5L74 43.5",stroke=PAPER,sw=6)
    s.shift(-1,0)

@g("handbook")
def _(s):
    for i,c in enumerate((WORK_D,SCH_D,HEA_D,HOU_D,ASS_D)):
        s.p(f"M64 {14+i*12.5}H88V{26.5+i*12.5}H64Z",c,sw=4)
    s.p("M20 8.5H71V87.5H20C13 87.5 8.5 84 8.5 78.5V19C8.5 12.5 13 8.5 20 8.5Z",START_L)
    s.p("M71 72H20C5 72 5 87.5 20 87.5H71Z",PAPER,halo=False); s.det("M22 79.8H70",sw=3.5)
    s.det("M21.5 10V71",sw=4); s.r(29,16,34,48,3,PAPER,sw=3.5,halo=False)
    s.flat("M46 21H53L59.5 27.5L53 34H46Z",HEA_D); s.flat("M46 36.5H39L32.5 43L39 49.5H46Z",ASS_D); s.det("M46 21V58.5",sw=4)

@g("web-page")
def _(s):
    s.p("M48 70V85M34 86.5H58",sw=7)
    s.r(8.5,9.5,79,60,5,PAPER); s.p("M8.5 23V14Q8.5 9.5 13 9.5H83Q87.5 9.5 87.5 14V23Z",WORK_L,halo=False)
    for x in(17,26): s.dot(x,16.5,2.6)
    s.r(18,31,24,19,1.5,START_L,sw=3.5,halo=False); s.flat("M20 48.3L28 38L34 45L37 42L40.3 46V48.3Z",HEA_D)
    s.det("M52 33H77M18 60H40")
    lens(s,62,57,14,WORK_L,grip=(10.5,10.5))
@g("phone-qr")
def _(s):
    s.r(20.5,8.5,55,79,10,WORK_L); s.r(23,12.5,50,58,7,PAPER,stroke="none",halo=False)
    for x,y in((29.5,17.5),(52.5,17.5),(29.5,40.5)): s.r(x,y,14,14,1,sw=4.5,halo=False); s.dot(x+7,y+7,3)
    for x,y,w,h in((50.5,38,7,7),(61.5,38,7,11),(50.5,49,7,9),(61.5,53,7,5),(27.5,62,7,6),(39,62,12,6),(56,62,12.5,6)): s.flat(f"M{x} {y}H{x+w}V{y+h}H{x}Z",INK)
    s.det("M41 78H55",sw=5)

@g("call-112")
def _(s):
    s.r(8.5,8.5,62,79,11,START_L); s.r(11,19,57,51,1,PAPER,stroke="none",halo=False)
    s.det("M11 18.5H68M11 70.5H68",sw=4)
    s.det("M34 79H45",sw=5)
    for t,x,w in(("1",16.5,13),("1",32.5,13),("2",50.2,11)): digits(s,t,x,28.5,w,32,0,7)
    s.p("M79 38Q82.5 44.5 79 51M85.2 29Q89.6 44.5 85.2 60",sw=5)

@g("send-paper")
def _(s):
    s.p("M18 58V8.5H63V58Z",PAPER); s.det("M28 21H52M28 32H44")
    s.p("M8.5 38L37 55Q40.5 57 44 55L72.5 38V85H8.5Z",SCH_L)
    a="M42 57.5H62V48L85.5 64L62 80V70.5H42Z"; s.gap(a,11); s.p(a,WORK_D)
    s.shift(1,1)

@g("sign-paper")
def _(s):
    s.p("M13 8.5H52L68 24V87.5H13Z",PAPER); s.p("M52 8.5V24H68Z",MIST,halo=False)
    s.det("M22 24H42M22 36H57")
    s.det("M22 79H58")
    s.det("M20 67C25 47 32 46 29 59C27 68 26 71 31 64C35.5 57 37.5 59 36.5 64C36 68.5 39 65 41 62.5C43 60 43 66 46 64.5",stroke=WORK_D,sw=5)
    a="M76.5 23L87 31L67 61.500L54 69.500L56 54Z"
    s.gap(a,11); s.p(a,ASS_D); s.det("M56.5 54.5L67 61.5L54 69.5Z",MIST,sw=4); s.dot(54.5,69,3)
    s.shift(-2,0)

@g("calendar")
def _(s):
    s.r(10,16,76,71.5,7,PAPER); s.p("M10 34V23Q10 16 17 16H79Q86 16 86 23V34Z",HOU_D,halo=False)
    for x in(30,66): s.p(f"M{x} 9.5V24",sw=6.5)
    for y in(47,69):
        for x in(26,48,70):
            if (x,y)!=(48,69): s.flat(f"M{x-4} {y-4}H{x+4}V{y+4}H{x-4}Z",INK)
    s.c(48,68.5,12,START_L,sw=4.5,halo=False); tick(s,48,68.5,5.5,INK,4.5)

@g("clock")
def _(s):
    s.c(48,48,39.5,WORK_L); s.c(48,48,30,PAPER,sw=3.5,halo=False)
    for x,y in((0,-1),(1,0),(0,1),(-1,0)): s.det(f"M{48+24*x} {48+24*y}L{48+22*x} {48+22*y}",sw=4.5)
    s.det("M48 48V35M48 48L58 54",sw=6)

@g("diploma")
def _(s):
    s.r(8.5,12,79,58,4,PAPER); s.r(17,20.5,62,41,2,stroke=START_D,sw=3.5,halo=False)
    s.det("M33 32H63",sw=5); s.det("M27 43H69M27 52.500H42")
    rosette(s,62,56,13.5,START_L,14.5,HOU_D)
    s.dot(62,56,5.5,START_D)

@g("diploma-compare")
def _(s):
    for x,c,k in((8.5,START_L,HOU_D),(53.5,HEA_L,HEA_D)):
        s.r(x,8.5,34,48,3,PAPER); s.det(f"M{x+9} 19.5H{x+25}")
        rosette(s,x+17,34,8.5,c,5,k,4)
    s.p("M24 65L11 76L24 87V80.5H72V87L85 76L72 65V71.5H24Z",WORK_D)

@g("professional-card")
def _(s):
    s.r(8.5,13,79,56,8,SCH_L)
    portrait(s,17,22.5,28,37,WORK_D,SK1,BROWN)
    s.det("M55 26H78M55 37H70")
    s.gap("M52.5 58H87.500V87.500H52.500ZM62 58V50H77V58",11)
    s.p("M61.5 57V53Q61.5 49 65.5 49H73.500Q77.5 49 77.5 53V57",sw=5)
    s.r(51.5,57,36,30.5,4,WORK_D); s.det("M51.5 70H87.5",sw=4); s.r(65,66.5,9,8,1.5,START_L,sw=3.5,halo=False)

@g("insurance-card")
def _(s):
    s.r(8.5,17,79,62,8,PAPER); s.p("M8.5 31V25Q8.5 17 16.5 17H79.5Q87.5 17 87.5 25V31Z",HEA_D,halo=False)
    portrait(s,17,38,24,32,ASS_D,SK3,DARK)
    s.p(heart_d(64.5,54,14.5),HEA_L,halo=False,sw=4.5)

@g("school-things")
def _(s):
    s.r(8.5,24,37.5,63.5,4,WORK_D); s.det("M18.5 24V87.5",sw=4); s.r(24.5,36,14,14,2,PAPER,sw=3.5,halo=False)
    s.r(54,8.5,13.5,79,2,START_L)
    for i,y in enumerate((18,27,36,45,54,63,72)): s.det(f"M{66.5} {y}H{60 if i%2 else 62.5}",sw=3.5)
    s.p("M75.25 26H87.75V72L81.5 85L75.25 72Z",HOU_D,sw=4.5)
    s.p("M75.25 72H87.75L81.5 85Z",SK1,sw=4.5,halo=False); s.p("M75.25 17H87.75V27H75.25Z",MIST,sw=4.5)
    s.plug(49.5,80,2); s.plug(71.5,70,2)

@g("school-lunch")
def _(s):
    s.p("M53 58V38C47 35 48 22.5 59 22.5H75C86 22.5 87 35 81 38V58Z",SCH_L); s.flat("M57.5 58V36C53 34 54 27 60 27H74C80 27 81 34 76.5 36V58Z",SK1)
    s.p("M30 30C27 22 15 23 13.5 35C12.5 43 14 50 17 56H43C46 50 47.5 43 46.5 35C45 23 33 22 30 30Z",HOU_D); s.p("M30 29C30 22 31.5 17 35 13",sw=4.5); s.p("M36 23C36 15 41 11 49 11C49 18.5 44 23.5 36 23Z",HEA_L,sw=4)
    s.r(8.5,55,79,32.5,7,WORK_L); s.p("M8.5 67V62Q8.5 55 15.5 55H80.5Q87.5 55 87.5 62V67Z",WORK_D,halo=False); s.r(39.5,61,17,12,3,START_L,sw=4,halo=False)

@g("school-bus")
def _(s):
    s.p("M8.5 77V27Q8.5 17 18.5 17H75Q82 17 84 25L87.5 50V77Z",START_L)
    for x,k,h in((14.5,SK3,DARK),(32,SK1,BROWN),(49.5,SK2,DARK)):
        s.r(x,26,14,21,2,PAPER,stroke="none",halo=False); X=x+7
        s.c(X,40,6,k,stroke="none",halo=False); s.flat(f"M{X-6} 40A6 6 0 0 1 {X+6} 40Q{X} 35 {X-6} 40Z",h)
        s.dot(X-2.1,41.5,1.3); s.dot(X+2.1,41.5,1.3); s.r(x,26,14,21,2,sw=3.5,halo=False)
    s.det("M67 26H76L79.5 47H67Z",WORK_L)
    s.det("M11 57H85.5",stroke=SCH_D,sw=5)
    for x in(26,68): s.c(x,77,10.5,MIST); s.dot(x,77,3)

@g("school-age")
def _(s):
    for x in(28,48,68):
        s.p(f"M{x} 38V29",stroke=INK,sw=11); s.p(f"M{x} 38V29",stroke=WORK_L,sw=4,halo=False)
        s.p(f"M{x} 8C{x+4} 12 {x+6} 14.5 {x+5.2} 18C{x+4} 22.5 {x-4} 22.5 {x-5.2} 18C{x-6} 14.5 {x-4} 12 {x} 8Z",START_L,sw=4)
    s.p("M8.5 87.5V49Q8.5 40 17.5 40H78.5Q87.5 40 87.5 49V87.5Z",HOU_L)
    s.p("M8.5 52V49Q8.5 40 17.5 40H78.5Q87.5 40 87.5 49V52C80 58 74 50 68 52C61 54 55 58 48 52C41 54 35 58 28 52C22 50 16 58 8.5 52Z",PAPER,halo=False,sw=4)
    digits(s,"5",18,64,10,16,0,5); s.det("M38 72H47",sw=5); digits(s,"18",54,64,10,16,15,5)

@g("social-housing")
def _(s):
    s.r(13,18,70,69.5,1,HOU_L); s.flat("M15.5 70H80.5V85H15.5Z",PAPER); s.r(8.5,8.5,79,10.5,2,HOU_D)
    for i,j,k,h in((0,0,SK3,DARK),(1,0,None,None),(2,0,SK1,BROWN),(0,1,None,None),(1,1,SK2,DARK),(2,1,None,None)):
        x=20.5+20.5*i; y=27+22*j; s.r(x,y,14,16,1,PAPER if k else WORK_L,sw=3.5,halo=False)
        if k:
            X=x+7; Y=y+8.5; s.c(X,Y,5.2,k,stroke="none",halo=False); s.flat(f"M{X-5.2} {Y}A5.2 5.2 0 0 1 {X+5.2} {Y}Q{X} {Y-4} {X-5.2} {Y}Z",h)
        s.det(f"M{x-2} {y+15}H{x+16}",sw=5)
    for x in(25,59): s.det(f"M{x} 87V74.5H{x+12}V87Z",HOU_D,sw=3.5)

@g("rent-contract")
def _(s):
    s.p("M13 8.5H52L68 24V87.5H13Z",PAPER); s.p("M52 8.5V24H68Z",MIST,halo=False)
    s.det("M26 36V47H46V36",HOU_L,sw=4); s.det("M21 37L36 23.5L51 37Z",HOU_D,sw=4)
    s.det("M22 59H46")
    s.det("M21 77C24 65 29 65 27.5 72C26.5 78 30 78 32.5 73C35 68 37 78 45 74",stroke=WORK_D,sw=4.5)
    s.gap("M70 49V77M60 45A10.5 10.5 0 1 0 81 45A10.5 10.5 0 1 0 60 45Z",14)
    s.p("M75 68H83M75 77H83",sw=7)
    s.p("M65.5 53V79.5H75V53Z",START_L); s.c(70.25,45,13,START_L); s.c(70.25,45,3.8,PAPER,sw=4,halo=False)

@g("empty-wallet")
def _(s):
    s.euro(33,20,10,4.5); s.det(place(DIGITS["0"],50,8.5,17,23),sw=5)
    s.plug(33,20,17); s.plug(58,20,15.5)
    s.p("M14 60V47Q14 41 20 41H75Q81 41 81 47V60Z",SCH_L); s.det("M22 50H73",sw=3.5)
    s.r(8.5,52,73,35.5,8,SCH_D); s.r(60,62,27.5,16,6,SCH_L); s.dot(69.5,70,3.2)

@g("bank-card")
def _(s):
    s.r(8.5,11,75,52,8,WORK_D); s.r(18,22,17,14,3,START_L,sw=3.5,halo=False); s.det("M18 29H25",sw=3.5)
    for x in(18,33,48): s.det(f"M{x} 50H{x+6}",stroke=PAPER,sw=4.5)
    s.det("M58 20Q63 27.5 58 35M66.5 16Q74 27.5 66.5 39",stroke=PAPER,sw=4)
    s.gap("M48 67A19.5 19.5 0 1 0 87 67A19.5 19.5 0 1 0 48 67Z",12)
    s.c(67.5,67,20,START_L); s.euro(69.5,67,9.5,4.5)

@g("pay-together")
def _(s):
    for x,c,k,h,t in((22.5,HEA_D,SK3,DARK,"short"),(73.5,HOU_D,SK1,BROWN,"side")):
        s.body(x,43,14,87.5,c,k,5.5,5); s.head(x,28.500,14,k,h,t,dx=(48-x)/12,dy=1,ears=False)
    s.r(31,64,34,23.5,5,WORK_L)
    for x in(40,48,56): s.c(x,79,4.5,START_L,sw=3.5,halo=False)
    s.p("M29 62.500H67",sw=7)
    for k,c,q in((-1,HEA_D,SK3),(1,HOU_D,SK1)):
        s.c(48+k*5.5,51,5.5,START_L,sw=4); s.arm((48+k*29,57),(48+k*27,74),(48+k*15,55),10,c,q,5,halo=False)

@g("map-places")
def _(s):
    s.p("M8.5 23L35 13V78L8.5 87.5Z",HEA_L); s.p("M35 13L61 23V87.5L35 78Z",START_L); s.p("M61 23L87.5 13V78L61 87.5Z",WORK_L)
    for x,y,c in((48,53,ASS_D),(24,69,HOU_D),(72.5,70,SCH_D)):
        d=f"M{x} {y}C{x-3} {y-6} {x-10} {y-11} {x-10} {y-19}A10 10 0 0 1 {x+10} {y-19}C{x+10} {y-11} {x+3} {y-6} {x} {y}Z"
        s.gap(d,9); s.p(d,c,sw=4,halo=False); s.dot(x,y-19,4,PAPER)

@g("themes")
def _(s):
    s.r(8.5,8.5,79,79,9,PAPER)
    for i,c in enumerate((START_D,WORK_D,SCH_D,HEA_D,HOU_D,ASS_D)):
        x,y=8.5+39.5*(i%2),8.5+26.33*(i//2); s.flat(f"M{x+(1 if i%2==0 else 0)} {y+(1 if i<2 else 0)}H{x+(39.5 if i%2==0 else 38.5)}V{y+(26.33 if i<4 else 25.33)}H{x+(1 if i%2==0 else 0)}Z",c)
    s.det("M48 9V87M9 34.8H87M9 61.2H87",sw=5); s.r(8.5,8.5,79,79,9,halo=False)
    w=dict(stroke=PAPER,sw=4)
    s.det("M20 21.7H37M30.5 15.2L37 21.7L30.5 28.2",**w)
    s.flat("M56 18.5H79V23H56ZM56 25.5H79V30.5H56Z",PAPER); s.det("M62.5 18V14.5H72.5V18",**w); s.flat("M65 21H70V27.5H65Z",WORK_D)
    s.det("M28.3 43.500C24.5 41.5 21 41.5 18 42V53.500C21 53 24.5 53 28.3 55C32 53 35.5 53 38.5 53.500V42C35.5 41.5 32 41.5 28.3 43.500V54",**w)
    s.det("M62 42V46C62 53 72.5 53 72.5 46V42M67.250 51.500C67.250 57.5 76 57.5 76 52.5",**w); s.dot(76,49,2.8,PAPER)
    s.det("M18.5 73L28.3 65L38 73M21.5 72.500V81H35V72.5",**w)
    s.flat(heart_d(67.5,73,8),PAPER)

def logo():
    """The mark of Wegwijs: a signpost, for the README and the window."""
    s=G(); s.r(8.5,8.5,79,79,20,START_L)
    s.p("M48 20V78M35 78H61",sw=7,halo=False)
    s.p("M48 24H67L76.5 33.5L67 43H48Z",HEA_D,halo=False); s.p("M48 48H29L19.5 57.5L29 67H48Z",ASS_D,halo=False)
    return s.svg()

@g("passport")
def _(s):
    s.p("M26 8.5H72Q79 8.5 79 15.5V80.5Q79 87.5 72 87.5H26Q17 87.5 17 80.5V15.5Q17 8.5 26 8.5Z",HOU_D)
    s.det("M27 11V85",sw=4)
    s.c(53,41,17,stroke=START_L,sw=4.5,halo=False); s.e(53,41,7,17,stroke=START_L,sw=3.5,halo=False); s.det("M36 41H70",stroke=START_L)
    s.det("M43 73H63",stroke=START_L,sw=5)

if __name__=="__main__":
    D=pathlib.Path(__file__).resolve().parent.parent/"pictograms"
    for k,v in O.items(): (D/(k+".svg")).write_text(v)
    (D.parent/"logo.svg").write_text(logo())
