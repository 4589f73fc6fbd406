/// Which types of schema.org are kinds of which, as far as persons, organizations, places, events and pages go.
///
/// Source: https://schema.org, release 29.0 (CC BY-SA 3.0), the parts of its hierarchy that this room asks about.
enum SchemaOrgTypes {
  /// Whether every thing of type `name` is also of type `ancestor`.
  static func isKind(_ name: String, of ancestor: String) -> Bool {
    var pending = [name]
    var seen: Set<String> = []
    while let type = pending.popLast() {
      if type == ancestor { return true }
      guard seen.insert(type).inserted else { continue }
      pending.append(contentsOf: parents[type] ?? [])
    }
    return false
  }

  private static let parents: [String: [String]] = {
    var parents: [String: [String]] = [:]
    for line in hierarchy.split(separator: "\n") {
      let halves = line.split(separator: ":")
      for child in halves[1].split(separator: " ") { parents[String(child), default: []].append(String(halves[0])) }
    }
    return parents
  }()

  private static let hierarchy = """
    Thing: Action CreativeWork Event Intangible Organization Person Place Product
    Person: Patient
    Organization: Airline Consortium Cooperative Corporation EducationalOrganization FundingScheme GovernmentOrganization LibrarySystem LocalBusiness MedicalOrganization NGO NewsMediaOrganization OnlineBusiness PerformingGroup PoliticalParty Project ResearchOrganization SearchRescueOrganization SportsOrganization WorkersUnion
    OnlineBusiness: OnlineMarketplace OnlineStore
    EducationalOrganization: CollegeOrUniversity ElementarySchool HighSchool MiddleSchool Preschool School
    MedicalOrganization: Dentist DiagnosticLab Hospital MedicalClinic Optician Pharmacy Physician VeterinaryCare
    PerformingGroup: DanceGroup MusicGroup TheaterGroup
    Project: FundingAgency ResearchProject
    SportsOrganization: SportsTeam
    Place: Accommodation AdministrativeArea CivicStructure Landform LandmarksOrHistoricalBuildings LocalBusiness Residence TouristAttraction TouristDestination
    LocalBusiness: AnimalShelter ArchiveOrganization AutomotiveBusiness ChildCare Dentist DryCleaningOrLaundry EmergencyService EmploymentAgency EntertainmentBusiness FinancialService FoodEstablishment GovernmentOffice HealthAndBeautyBusiness HomeAndConstructionBusiness InternetCafe LegalService Library LodgingBusiness MedicalBusiness ProfessionalService RadioStation RealEstateAgent RecyclingCenter SelfStorage ShoppingCenter SportsActivityLocation Store TelevisionStation TouristInformationCenter TravelAgency
    AutomotiveBusiness: AutoBodyShop AutoDealer AutoPartsStore AutoRental AutoRepair AutoWash GasStation MotorcycleDealer MotorcycleRepair
    EmergencyService: FireStation Hospital PoliceStation
    EntertainmentBusiness: AdultEntertainment AmusementPark ArtGallery Casino ComedyClub MovieTheater NightClub
    FinancialService: AccountingService AutomatedTeller BankOrCreditUnion InsuranceAgency
    FoodEstablishment: Bakery BarOrPub Brewery CafeOrCoffeeShop Distillery FastFoodRestaurant IceCreamShop Restaurant Winery
    GovernmentOffice: PostOffice
    HealthAndBeautyBusiness: BeautySalon DaySpa HairSalon HealthClub NailSalon TattooParlor
    HomeAndConstructionBusiness: Electrician GeneralContractor HVACBusiness HousePainter Locksmith MovingCompany Plumber RoofingContractor
    LegalService: Attorney Notary
    LodgingBusiness: BedAndBreakfast Campground Hostel Hotel Motel Resort VacationRental
    MedicalBusiness: Dentist MedicalClinic Optician Pharmacy Physician
    SportsActivityLocation: BowlingAlley ExerciseGym GolfCourse HealthClub PublicSwimmingPool SkiResort SportsClub StadiumOrArena TennisComplex
    Store: AutoPartsStore BikeStore BookStore ClothingStore ComputerStore ConvenienceStore DepartmentStore ElectronicsStore Florist FurnitureStore GardenStore GroceryStore HardwareStore HobbyShop HomeGoodsStore JewelryStore LiquorStore MensClothingStore MobilePhoneStore MovieRentalStore MusicStore OfficeEquipmentStore OutletStore PawnShop PetStore ShoeStore SportingGoodsStore TireShop ToyStore WholesaleStore
    CivicStructure: Airport Aquarium Beach BoatTerminal Bridge BusStation BusStop Campground Cemetery Crematorium EducationalOrganization EventVenue FireStation GovernmentBuilding Hospital MovieTheater Museum MusicVenue Park ParkingFacility PerformingArtsTheater PlaceOfWorship Playground PoliceStation PublicToilet RVPark StadiumOrArena SubwayStation TaxiStand TrainStation Zoo
    CreativeWork: Article Blog Book Comment Course Dataset DigitalDocument Guide HowTo MediaObject Menu Message Movie MusicComposition MusicPlaylist MusicRecording Photograph Review SoftwareApplication TVSeries VisualArtwork WebPage WebPageElement WebSite
    Article: AdvertiserContentArticle NewsArticle Report SatiricalArticle ScholarlyArticle SocialMediaPosting TechArticle
    SocialMediaPosting: BlogPosting DiscussionForumPosting
    NewsArticle: AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle
    HowTo: Recipe
    MediaObject: 3DModel AudioObject DataDownload ImageObject MusicVideoObject VideoObject
    WebPage: AboutPage CheckoutPage CollectionPage ContactPage FAQPage ItemPage MedicalWebPage ProfilePage QAPage RealEstateListing SearchResultsPage
    Event: BusinessEvent ChildrensEvent ComedyEvent CourseInstance DanceEvent DeliveryEvent EducationEvent EventSeries ExhibitionEvent Festival FoodEvent Hackathon LiteraryEvent MusicEvent PublicationEvent SaleEvent ScreeningEvent SocialEvent SportsEvent TheaterEvent VisualArtsEvent
    Intangible: Brand JobPosting Offer Rating Role Service StructuredValue
    Offer: AggregateOffer OfferForLease OfferForPurchase
    Rating: AggregateRating EndorsementRating
    Role: LinkRole OrganizationRole PerformanceRole
    OrganizationRole: EmployeeRole
    StructuredValue: ContactPoint GeoCoordinates GeoShape MonetaryAmount OpeningHoursSpecification PriceSpecification PropertyValue QuantitativeValue
    ContactPoint: PostalAddress
    Product: IndividualProduct ProductGroup ProductModel SomeProducts Vehicle
    """
}
